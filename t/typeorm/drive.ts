// Does to the database what the command line of TypeORM does: node drive.js COMMAND FOLDER
// FOLDER holds the compiled migrations and, when the schema is to be compared with it, entities.js.
import { DataSource } from 'typeorm';

const [command, folder] = process.argv.slice(2);

const dataSource = new DataSource({
  type: 'postgres',
  host: process.env.PGHOST,
  port: Number(process.env.PGPORT),
  username: 'postgres',
  database: process.env.PGDATABASE,
  migrations: [`${folder}/migrations/*.js`],
  entities: [`${folder}/entities.js`],
});

async function run(): Promise<string[]> {
  switch (command) {
    case 'migrate':
      return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
    case 'migrate-together':
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    case 'revert':
      await dataSource.undoLastMigration({ transaction: 'none' });
      return [];
    case 'generate':
      return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);
    default:
      throw new Error(`unknown command: ${command}`);
  }
}

async function main(): Promise<void> {
  await dataSource.initialize();
  try {
    for (const line of await run()) console.log(line);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: Error) => {
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
});
