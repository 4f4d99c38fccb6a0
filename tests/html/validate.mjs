// Judges pages with html-validate: a folder on the command line in, findings on standard output out,
// one a line; nothing where all is well.
import { globSync } from "node:fs";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const loader = new FileSystemConfigLoader({
  extends: ["html-validate:standard", "html-validate:a11y"],
  root: true,
  rules: {
    "prefer-native-element": "off", // a matter of taste where the role is the same
    "wcag/h32": "off", // the search box and the palette work without a button to send them
  },
});
const judge = new HtmlValidate(loader);
const folder = process.argv[2];
for (const path of globSync("**/*.html", { cwd: folder }).sort()) {
  const { results } = await judge.validateFile(join(folder, path));
  for (const { line, ruleId, message, selector } of results.flatMap((result) => result.messages)) {
    console.log(`${path}:${line}: ${ruleId}: ${message} (${selector})`);
  }
}
