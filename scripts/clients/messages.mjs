// Looks at the messages of a queue with Microsoft's JavaScript client, without taking them.
// node scripts/clients/messages.mjs QUEUE     the account's connection string in OPERATIONS
// Prints the body of each message as it was before Base64; the number of all messages, hidden ones too, on stderr.
import { QueueServiceClient } from "@azure/storage-queue";

const [name] = process.argv.slice(2);
if (!name || !process.env.OPERATIONS) {
  console.error("Usage: OPERATIONS=<connection string> node scripts/clients/messages.mjs QUEUE");
  process.exit(2);
}

const queue = QueueServiceClient.fromConnectionString(process.env.OPERATIONS).getQueueClient(name);
const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: 32 });
for (const { messageText } of peekedMessageItems) {
  console.log(Buffer.from(messageText, "base64").toString("utf8"));
}
console.error(`messages ${(await queue.getProperties()).approximateMessagesCount}`);
