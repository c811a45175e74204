// Sends TypeORM's reads to replicas that are ready, and to the primary when none is. By itself TypeORM does not start when a
// replica cannot be reached, and goes on asking one that is gone or far behind.
import { DataSource } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { Pool } from 'pg';
import { Node, readiness } from './readiness';

export class Rotation {
  private timer?: NodeJS.Timeout;

  /** The data source has `replication` without slaves; `pools` are of the replicas, in the order of `nodes`. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly nodes: Node[],
    private readonly pools: Pool[],
  ) {
    for (const pool of pools) pool.on('error', () => {}); // an idle connection broke
  }

  async start(everyMs = 1000): Promise<void> {
    await this.check();
    this.timer = setInterval(() => void this.check(), everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.driver.slaves = [];
    await Promise.all(this.pools.map((pool) => pool.end()));
  }

  private async check(): Promise<void> {
    const answers = await Promise.all(this.nodes.map(readiness));
    this.driver.slaves = this.pools.filter((_, i) => answers[i].ready);
  }

  private get driver(): PostgresDriver {
    return this.dataSource.driver as PostgresDriver;
  }
}
