// Sends a text with Microsoft's JavaScript client.
// node scripts/clients/text.mjs FROM TO TEXT     the service's connection string in CARRIER
// Prints the result of each recipient as a line of JSON; exit 1 where the call is refused.
import { SmsClient } from "@azure/communication-sms";

const [from, to, message] = process.argv.slice(2);
if (!message || !process.env.CARRIER) {
  console.error("Usage: CARRIER=<connection string> node scripts/clients/text.mjs FROM TO TEXT");
  process.exit(2);
}

// On one machine the carrier speaks HTTP; a refusal is not tried again.
const client = new SmsClient(process.env.CARRIER, { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } });
try {
  for (const result of await client.send({ from, to: [to], message }, { enableDeliveryReport: true })) {
    console.log(JSON.stringify(result));
  }
} catch (refusal) {
  console.error(`${refusal.statusCode ?? ""} ${refusal.code ?? ""} ${refusal.message}`.trim());
  process.exit(1);
}
