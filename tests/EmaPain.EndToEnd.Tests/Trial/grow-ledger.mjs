// Grows the payout of a few people to one of many, in the files of an Azurite that does not run. Through Azurite each line costs a look at all
// lines of the payout before it, so that 100,000 of them take hours.
// node grow-ledger.mjs NODE_MODULES FOLDER WRITTEN PEOPLE
import { createRequire } from "node:module";
import { join } from "node:path";

const [nodeModules, folder, written, people] = process.argv.slice(2);
const Loki = createRequire(join(nodeModules, "azurite", "package.json"))("lokijs");
const database = new Loki(join(folder, "__azurite_db_table__.json"));
const nameOf = (number) => `N-${String(number).padStart(6, "0")}`;

await new Promise((done, fail) => database.loadDatabase({}, (fault) => (fault ? fail(fault) : done())));
const rows = (table) => database.collections.find((collection) => collection.name.endsWith(`$${table}`));
const [payouts, books] = [rows("Payouts"), rows("Participations")];
const linesOf = (number) => payouts.data.find((row) => row.RowKey.startsWith("line") && row.RowKey.endsWith(nameOf(number)));
const bookOf = (number) => books.data.find((row) => row.RowKey === "state" && row.PartitionKey.endsWith(nameOf(number)));
const models = Array.from({ length: Number(written) }, (_, place) => ({
  name: nameOf(place + 1),
  entry: linesOf(place + 1).properties.Entry,
  line: plain(linesOf(place + 1)),
  book: plain(bookOf(place + 1)),
}));

for (let number = models.length + 1; number <= Number(people); number++) {
  const model = models[(number - 1) % models.length];
  const copy = (text) => JSON.parse(text.replaceAll(model.name, nameOf(number)).replaceAll(model.entry, `approved-${nameOf(number)}`));
  payouts.insert(copy(model.line));
  books.insert(copy(model.book));
}

await new Promise((done, fail) => database.saveDatabase((fault) => (fault ? fail(fault) : done())));

function plain({ $loki, meta, ...row }) {
  return JSON.stringify(row);
}
