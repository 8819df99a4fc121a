// Compiles webkit.scss and copies the vendored files into src/main/resources; see README.md.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import * as sass from "sass";

const look = dirname(fileURLToPath(import.meta.url));
const resources = join(look, "../src/main/resources");
const target = join(resources, "static/webkit");
const rasterFonts = join(resources, "webkit/fonts");
const modules = join(look, "node_modules");
const fonts = join(modules, "@fontsource/be-vietnam-pro/files");
const version = JSON.parse(
  readFileSync(join(modules, "@fontsource/be-vietnam-pro/package.json")),
).version;

mkdirSync(join(target, "fonts"), { recursive: true });
mkdirSync(rasterFonts, { recursive: true });

const { css } = sass.compile(join(look, "webkit.scss"), { loadPaths: [look], style: "compressed" });
// The frameworks print in a system font, once per rule; ours holds Vietnamese on paper as well.
const ownPrintFont = css.replace(/@media print\{[^{}]+\{font-family:sans-serif\}\}/g, "");
// They also ask for smooth letters once per rule; it is inherited, so the page says it once.
const smooth = "-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale";
const smoothOnce = ownPrintFont.replaceAll(new RegExp(`;?${smooth}`, "g"), "") + `body{${smooth}}`;
writeFileSync(join(target, "webkit.css"), smoothOnce + "\n");

for (const subset of ["latin", "vietnamese"]) {
  for (const weight of [400, 600, 700]) {
    copyFileSync(
      join(fonts, `be-vietnam-pro-${subset}-${weight}-normal.woff2`),
      join(target, `fonts/be-vietnam-pro-${version}-${subset}-${weight}.woff2`),
    );
  }
  for (const weight of [400, 600]) {
    copyFileSync(
      join(fonts, `be-vietnam-pro-${subset}-${weight}-normal.woff`),
      join(rasterFonts, `be-vietnam-pro-${subset}-${weight}.woff`),
    );
  }
}

copyFileSync(join(modules, "htmx.org/dist/htmx.min.js"), join(target, "htmx.min.js"));
copyFileSync(join(modules, "htmx.org/LICENSE"), join(target, "htmx.LICENSE.txt"));
copyFileSync(
  join(modules, "@fontsource/be-vietnam-pro/LICENSE"),
  join(target, "fonts/OFL.txt"),
);

const vendored = [
  "static/webkit/htmx.min.js",
  ...readdirSync(join(target, "fonts")).map((name) => `static/webkit/fonts/${name}`),
  ...readdirSync(rasterFonts).map((name) => `webkit/fonts/${name}`),
].sort();
const lines = vendored.map((name) => {
  const hash = createHash("sha256").update(readFileSync(join(resources, name))).digest("hex");
  return `${hash}  ${name}\n`;
});
writeFileSync(join(resources, "webkit/vendored.sha256"), lines.join(""));
