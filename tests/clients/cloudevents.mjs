// Read records as CloudEvents, one JSON object a line from standard input, and check each:
// node cloudevents.mjs < RECORDS
import { Kafka } from "cloudevents";
import { createInterface } from "node:readline";

const faults = [];
let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { headers, key, value } = JSON.parse(line);
  try {
    const event = Kafka.toEvent({ headers, key, value, body: value });
    event.validate();
    if (event.subject !== key || event.data === undefined) throw new Error("subject or data");
    count += 1;
  } catch (failure) {
    faults.push(`${headers.ce_type}: ${failure.message} ${JSON.stringify(failure.errors ?? "")}`);
  }
}
console.log(JSON.stringify({ count, faults }));
