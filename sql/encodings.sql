-- Texts of databases in other encodings can be read: what has no counterpart, or is no text at all, is shown as '?'.
CREATE DATABASE regress_bytes ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE regress_latin1 ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C';
SELECT workload.reset();
SET client_encoding = 'UTF8';
SET workload.min_duration = 0;
CREATE TABLE "straße Москва" (id int);
SELECT count(*) FROM "straße Москва";
DROP TABLE "straße Москва";
\c regress_bytes
SET workload.min_duration = 0;
SET workload.capture = 'all';
DO $$ BEGIN EXECUTE convert_from('\x53454c4543542031204153202263e4ff22', 'SQL_ASCII'); END $$;
SELECT 1 AS "straße";
RESET workload.capture;
\c regress_latin1
SET client_encoding = 'UTF8';
CREATE EXTENSION pg_workload_advisor;
SET workload.min_duration = 0;
SELECT 2 AS "straße";
RESET workload.min_duration;
SELECT query FROM workload.statements WHERE query ~ '^(CREATE TABLE|DROP TABLE|SELECT (count|.1 AS))' ORDER BY query COLLATE "C", database;
SELECT query, plan #>> '{0,Plan,Plans,0,Relation Name}' AS relation FROM workload.captures
 WHERE query ~ '^SELECT (count|.1 AS)' ORDER BY query COLLATE "C", database;
\c regression
SET client_encoding = 'UTF8';
SELECT query FROM workload.statements WHERE query ~ '^(CREATE TABLE|DROP TABLE|SELECT (count|.1 AS))' ORDER BY query COLLATE "C", database;
SELECT query, plan #>> '{0,Plan,Plans,0,Relation Name}' AS relation FROM workload.captures
 WHERE query ~ '^SELECT (count|.1 AS)' ORDER BY query COLLATE "C", database;
DROP DATABASE regress_bytes;
DROP DATABASE regress_latin1;
