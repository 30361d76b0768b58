// An example: tell who said what, from news.enriched, with kafkajs (npm install kafkajs).
//
//     node docs/consumer.mjs 127.0.0.1:9092
//
// Offsets count code points; JavaScript's strings count UTF-16 units, of which an emoji takes two.
// So the text is taken apart into code points first: text.slice(start, end) would be off by one
// after each emoji. Like docs/consumer.py it has to expect that a record comes twice.
import kafkajs from "kafkajs";

const [broker, topic = "news.enriched", group = "speakers-example"] = process.argv.slice(2);

const sliced = (points, { start, end }) => points.slice(start, end).join("");

function* statements({ text, quotes }) {
  const points = [...text];
  for (const { spans, speaker } of quotes) {
    const words = spans.map((span) => sliced(points, span)).join(" ");
    yield { speaker: speaker && sliced(points, speaker), words };
  }
}

// kafkajs logs to standard output, too.
const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.ERROR });
const consumer = kafka.consumer({ groupId: group });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    // A value of null would be a tombstone, left by the compaction of the topic.
    if (message.value === null) return;
    const article = JSON.parse(message.value);
    for (const said of statements(article)) {
      console.log(JSON.stringify({ article: article.article_id, ...said }));
    }
  },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => consumer.disconnect());
