// The same nodes as health indicators of @nestjs/terminus.
import 'reflect-metadata';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HealthCheck, HealthCheckService, HealthIndicatorService, TerminusModule } from '@nestjs/terminus';
import { nodes } from './database';
import { readiness } from './readiness';

@Injectable()
export class NodeIndicator {
  constructor(private readonly indicators: HealthIndicatorService) {}

  async ready(name: keyof typeof nodes) {
    const { ready, error, health } = await readiness(nodes[name]);
    const indicator = this.indicators.check(name);
    return ready ? indicator.up() : indicator.down({ error, reasons: health?.reasons });
  }
}

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly node: NodeIndicator,
  ) {}

  /** For people and monitoring: every node. */
  @Get()
  @HealthCheck()
  all() {
    return this.health.check([() => this.node.ready('primary'), () => this.node.ready('replica')]);
  }

  /** For the readiness probe: what the application cannot do without. */
  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check([() => this.node.ready('primary')]);
  }
}

@Module({ imports: [TerminusModule], controllers: [HealthController], providers: [NodeIndicator] })
export class AppModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
}
void main();
