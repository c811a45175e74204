// Whether a server can do its work. Each has a pool of one connection for this question alone: it stays open, needs no place
// in the application's pools, and a server that does not answer holds up nothing else.
import { Pool } from 'pg';

export type Role = 'primary' | 'replica';
export interface Node {
  role: Role;
  probe: Pool;
}
export interface Answer {
  ready: boolean;
  health?: { role: Role; reasons: string[] };
  error?: string;
}

export function node(role: Role, url: string): Node {
  const probe = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 1000, query_timeout: 1000, idleTimeoutMillis: 0 });
  probe.on('error', () => {}); // a connection that breaks while idle: the next question opens another
  return { role, probe };
}

/** Answers within two seconds, and never fails. */
export function readiness({ role, probe }: Node): Promise<Answer> {
  return probe.query('SELECT workload.ready($1) AS ready, workload.health() AS health', [role]).then(
    ({ rows }) => rows[0],
    (error: Error) => ({ ready: false, error: error.message }),
  );
}
