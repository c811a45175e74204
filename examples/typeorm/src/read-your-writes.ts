// Reads from the replica that see what was written on the primary before.
import { DataSource, EntityManager } from 'typeorm';

export interface Written<T> {
  result: T;
  /** Give it to whoever reads next, such as the client of an API: as a header, a cookie, a field of a job. */
  token: string | null;
}

/**
 * Runs a transaction on the primary and says where in the WAL it ended. The chained, empty transaction keeps a pooler in
 * transaction mode from handing the server connection to somebody else between the two statements.
 */
export function write<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<Written<T>> {
  return dataSource.transaction(async (manager) => {
    const result = await work(manager);
    await manager.query('COMMIT AND CHAIN');
    const [{ token }] = await manager.query('SELECT workload.last_commit_lsn() AS token');
    return { result, token };
  });
}

/** Reads from a replica once it has replayed up to the token; from the primary when it has not within the time. */
export async function readAfter<T>(
  dataSource: DataSource,
  token: string | null,
  read: (manager: EntityManager) => Promise<T>,
  timeoutMs = 500,
): Promise<T> {
  const replica = dataSource.createQueryRunner('slave');
  try {
    if (token === null || (await hasReplayed(replica.manager, token, timeoutMs))) return await read(replica.manager);
  } finally {
    await replica.release();
  }
  const primary = dataSource.createQueryRunner('master');
  try {
    return await read(primary.manager);
  } finally {
    await primary.release();
  }
}

function hasReplayed(replica: EntityManager, token: string, timeoutMs: number): Promise<boolean> {
  return replica.query('CALL workload.wait_lsn($1, $2)', [token, timeoutMs]).then(
    () => true,
    () => false,
  );
}
