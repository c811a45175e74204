-- A shop and its books: a few customers, products and accounts have most of the rows; categories form a tree.
SELECT setseed(0.17);
CREATE TABLE categories (id int PRIMARY KEY, parent_id int, slug text NOT NULL UNIQUE, name text NOT NULL);
INSERT INTO categories SELECT g, CASE WHEN g > 12 THEN g / 6 END, 'category-' || g, 'Category ' || g FROM generate_series(1, 1500) AS g;
CREATE TABLE products (
  id int PRIMARY KEY, sku text NOT NULL UNIQUE, category_id int NOT NULL, name text NOT NULL, brand text NOT NULL, price numeric NOT NULL,
  active boolean NOT NULL, popularity int NOT NULL, attributes jsonb NOT NULL);
INSERT INTO products
SELECT g, 'SKU-' || lpad(g::text, 8, '0'), 1 + (power(random(), 2) * 1499)::int,
       initcap((ARRAY['red', 'blue', 'green', 'steel', 'wooden', 'small', 'large', 'garden', 'kitchen', 'office'])[1 + (random() * 9)::int]) || ' '
       || (ARRAY['table', 'chair', 'lamp', 'cup', 'knife', 'shelf', 'box', 'clock'])[1 + (random() * 7)::int] || ' ' || substr(md5(g::text), 1, 8),
       'brand' || (power(random(), 3) * 300)::int, round((power(random(), 3) * 900 + 1)::numeric, 2), random() < 0.6, (power(random(), 8) * 100000)::int,
       jsonb_build_object('color', (ARRAY['red', 'blue', 'green', 'black', 'white'])[1 + (random() * 4)::int], 'weight', (random() * 90)::int,
                          'specs', jsonb_build_object('material', 'm' || (random() * 60)::int, 'iso', g % 700))
  FROM generate_series(1, 40000) AS g;
CREATE TABLE customers (
  id int PRIMARY KEY, email text NOT NULL, name text NOT NULL, country text NOT NULL, city text NOT NULL, phone text, referrer_id int,
  created_at timestamptz NOT NULL, deleted_at timestamptz);
INSERT INTO customers
SELECT g, 'Customer' || g || '@Shop.example', (ARRAY['Ann', 'Bob', 'Eve', 'Max', 'Zoe', 'Ida'])[1 + (random() * 5)::int] || ' ' || initcap(substr(md5(g::text), 1, 7)),
       'C' || c / 20, 'city' || c, CASE WHEN random() < 0.2 THEN '+49' || (random() * 1e9)::bigint END, CASE WHEN random() < 0.08 THEN 1 + (random() * g)::int END,
       timestamptz '2022-01-01' + g * interval '25 minutes', CASE WHEN random() < 0.1 THEN timestamptz '2025-01-01' + random() * interval '300 days' END
  FROM (SELECT g, (power(random(), 2.5) * 600)::int AS c FROM generate_series(1, 50000) AS g) AS s;
CREATE TABLE orders (
  id int PRIMARY KEY, customer_id int NOT NULL, status text NOT NULL, placed_at timestamptz NOT NULL, shipped_at timestamptz, total numeric NOT NULL,
  warehouse_id int NOT NULL, coupon text);
INSERT INTO orders
SELECT g, 1 + (power(random(), 2) * 49990)::int,
       CASE WHEN g > 148500 THEN (ARRAY['cart', 'paid', 'packed', 'shipped'])[1 + (random() * 3)::int] WHEN random() < 0.05 THEN 'returned'
            WHEN random() < 0.03 THEN 'cancelled' WHEN random() < 0.001 THEN 'disputed' ELSE 'shipped' END,
       timestamptz '2023-01-01' + g * interval '9 minutes', CASE WHEN g < 148500 THEN timestamptz '2023-01-01' + (g + random() * 800) * interval '9 minutes' END,
       round((power(random(), 5) * 3000 + 5)::numeric, 2), 1 + (power(random(), 2) * 11)::int, CASE WHEN random() < 0.04 THEN 'C' || (power(random(), 2) * 900)::int END
  FROM generate_series(1, 150000) AS g;
CREATE TABLE items (order_id int NOT NULL, line int NOT NULL, product_id int NOT NULL, quantity int NOT NULL, price numeric NOT NULL, PRIMARY KEY (order_id, line));
INSERT INTO items
SELECT 1 + g / 2, 1 + g % 2, 1 + (power(random(), 2.2) * 39990)::int, 1 + (power(random(), 4) * 8)::int, round((random() * 200)::numeric, 2)
  FROM generate_series(0, 299999) AS g;
CREATE TABLE stock (warehouse_id int NOT NULL, product_id int NOT NULL, quantity int NOT NULL, reserved int NOT NULL, counted_on date, PRIMARY KEY (warehouse_id, product_id));
INSERT INTO stock SELECT w, p, CASE WHEN random() < 0.01 THEN 0 ELSE (random() * 500)::int END, 0, CASE WHEN random() < 0.5 THEN date '2025-01-01' + (random() * 300)::int END
  FROM generate_series(1, 3) AS w, generate_series(1, 40000) AS p;
CREATE TABLE postings (
  id bigint PRIMARY KEY, account_id int NOT NULL, booked_on date NOT NULL, transfer_id bigint NOT NULL, amount numeric NOT NULL, kind text NOT NULL, matched boolean NOT NULL);
INSERT INTO postings
SELECT g, 1 + (power(random(), 3) * 4999)::int, date '2020-01-01' + g / 120, g / 2, round((random() * 2000 - 1000)::numeric, 2),
       CASE WHEN random() < 0.8 THEN 'card' WHEN random() < 0.9 THEN 'transfer' WHEN random() < 0.97 THEN 'fee' ELSE 'chargeback' END, random() > 0.004
  FROM generate_series(1, 220000) AS g;
CREATE TABLE transfers (id bigint PRIMARY KEY, batch_id int NOT NULL, state text NOT NULL, reference text NOT NULL);
INSERT INTO transfers SELECT g, g / 40, CASE WHEN g > 109500 THEN 'sent' ELSE 'settled' END, 'RF' || md5(g::text) FROM generate_series(0, 110000) AS g;
