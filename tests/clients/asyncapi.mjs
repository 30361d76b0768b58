// Read an AsyncAPI document as every tool does, and write TypeScript models of its records:
// node asyncapi.mjs DOCUMENT FOLDER
import { TypeScriptFileGenerator } from "@asyncapi/modelina";
import { fromFile, Parser } from "@asyncapi/parser";

const [path, folder] = process.argv.slice(2);
const { document, diagnostics } = await fromFile(new Parser(), path).parse();
const names = document?.messages().all().map((message) => message.name());
const said = diagnostics.map(({ code, message, path }) => `${code} ${path.join("/")}: ${message}`);
if (document) {
  const generator = new TypeScriptFileGenerator({ modelType: "interface" });
  await generator.generateToFiles(document, folder, { exportType: "named" });
}
console.log(JSON.stringify({ names, said }));
