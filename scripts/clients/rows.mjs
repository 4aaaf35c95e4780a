// Reads a research table with Microsoft's JavaScript client, as a researcher does.
// node scripts/clients/rows.mjs TABLE [FILTER] [PAGE-SIZE]     the account's connection string in RESEARCH
// Prints a row as a line of JSON; pages on stderr.
import { TableClient } from "@azure/data-tables";

const [table, filter, pageSize = "1000"] = process.argv.slice(2);
const connection = process.env.RESEARCH;
if (!table || !connection) {
  console.error("Usage: RESEARCH=<connection string> node scripts/clients/rows.mjs TABLE [FILTER] [PAGE-SIZE]");
  process.exit(2);
}

// On one machine storage speaks HTTP; in Azure it is always HTTPS.
const client = TableClient.fromConnectionString(connection, table, { allowInsecureConnection: connection.includes("http://127.0.0.1") });
const queryOptions = filter ? { filter } : {};
let pages = 0;
try {
  for await (const page of client.listEntities({ queryOptions }).byPage({ maxPageSize: Number(pageSize) })) {
    pages += 1;
    for (const row of page) {
      console.log(JSON.stringify(row, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
    }
  }
} catch (refusal) {
  const code = refusal.details?.odataError?.code ?? /<Code>(\w+)/.exec(refusal.message)?.[1] ?? refusal.message;
  console.error(`${refusal.statusCode ?? "no answer"}: ${code}. Check connection string, table and filter.`);
  process.exit(1);
}
console.error(`pages ${pages}`);
