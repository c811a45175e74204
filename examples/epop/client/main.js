// Sends statements as a TypeORM application does, for a fixed time, and writes how long each kind took.
// Usage: node main.js OUTPUT.json, with the connection and the key ranges in the environment.
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { shapes } from './shapes.js';

const environment = (name) => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`the environment has no ${name}`);
  return value;
};
const number = (name) => Number(environment(name));

const output = process.argv[2];
const seconds = number('DURATION');
const clients = number('CLIENTS');
const range = Object.fromEntries(['users', 'chats', 'messages', 'projects', 'tasks', 'files'].map((name) => [name, number(name.toUpperCase())]));

// The same draws in every run (mulberry32).
function draws(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, even: (of) => 1 + Math.floor(of * next()), busy: (of) => 1 + Math.floor(of * next() ** 4) };
}

function percentile(sorted, share) {
  return sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

// Between which of the measured values the true median lies, all but once in a thousand times: order statistics,
// 3.29 standard deviations of a binomial around the middle rank.
function medianBetween(sorted) {
  if (sorted.length === 0) return null;
  const away = (3.29 / 2) * Math.sqrt(sorted.length);
  const low = Math.trunc(sorted.length / 2 - away);
  const high = Math.trunc(sorted.length / 2 + away) + 1;
  return [sorted[Math.max(0, low)], sorted[Math.min(sorted.length - 1, high)]];
}

const place = { host: environment('BOUNCER_HOST'), port: number('BOUNCER_PORT'), username: 'epop' };
const orm = new DataSource({
  type: 'postgres',
  replication: { master: { ...place, database: 'epop' }, slaves: [{ ...place, database: 'epop_ro' }] },
  entities,
  installExtensions: false,
  poolSize: clients,
  extra: { connectionTimeoutMillis: 5000 },
});
const replica = new pg.Pool({ host: place.host, port: place.port, user: place.username, database: 'epop_ro', max: clients, connectionTimeoutMillis: 5000 });

const took = {};
const errors = {};
const firstErrors = {};

async function work(seed, end) {
  const draw = draws(seed);
  const all = Object.entries(shapes({ orm, replica, draw, range }));
  const total = all.reduce((sum, [, [weight]]) => sum + weight, 0);
  for (;;) {
    let left = draw.next() * total;
    const [name, [, run]] = all.find(([, [weight]]) => (left -= weight) < 0) ?? all[0];
    const start = performance.now();
    if (start >= end) return;
    try {
      await run();
      (took[name] ??= []).push(performance.now() - start);
    } catch (error) {
      errors[name] = (errors[name] ?? 0) + 1;
      firstErrors[name] ??= String(error.message);
    }
  }
}

await orm.initialize();
const start = performance.now();
await Promise.all(Array.from({ length: clients }, (_, i) => work(i + 1, start + seconds * 1000)));
const ran = (performance.now() - start) / 1000;
await Promise.all([orm.destroy(), replica.end()]);

const result = {};
for (const name of Object.keys({ ...took, ...errors }).sort()) {
  const sorted = (took[name] ?? []).sort((a, b) => a - b);
  result[name] = {
    count: sorted.length, p50: percentile(sorted, 0.5), p50_between: medianBetween(sorted), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99),
    errors: errors[name] ?? 0, ...(firstErrors[name] && { error: firstErrors[name] }),
  };
}
writeFileSync(output, JSON.stringify({ seconds: ran, clients, shapes: result }, null, 2) + '\n');
