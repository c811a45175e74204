// The data source: writes to the primary, reads to the replica, both through PgBouncer.
import { DataSource } from 'typeorm';
import { Pool } from 'pg';
import { Note } from './note.entity';
import { node } from './readiness';
import { Rotation } from './rotation';

const primaryUrl = process.env.PRIMARY_URL ?? 'postgres://app@127.0.0.1:6432/app';
const replicaUrl = process.env.REPLICA_URL ?? 'postgres://app@127.0.0.1:6432/app_ro';
const poolSize = 10;
const connectTimeoutMS = 2000; // without it a request waits for ever for a server that is gone

export const nodes = { primary: node('primary', primaryUrl), replica: node('replica', replicaUrl) };

export const dataSource = new DataSource({
  type: 'postgres',
  replication: { master: { url: primaryUrl }, slaves: [] }, // the rotation adds the replica while it is ready
  entities: [Note],
  poolSize,
  connectTimeoutMS,
  installExtensions: false,
});

const replica = new Pool({ connectionString: replicaUrl, max: poolSize, connectionTimeoutMillis: connectTimeoutMS });
export const rotation = new Rotation(dataSource, [nodes.replica], [replica]);
