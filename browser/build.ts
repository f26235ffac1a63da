/* Builds static/app/: one script and one style sheet a kind of page, and the scripts that few
   visitors need. The names hold a hash of the content; assets.json says which is which.

     node build.ts           types of the contract, then static/app/
     node build.ts --check   fails where what is committed is not what the sources give */

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type OutputFile } from "esbuild";
import { compileFromFile } from "json-schema-to-typescript";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "..", "static", "app");
const CONTRACT = join(HERE, "contract", "contract.ts");
const SCHEMA = join(HERE, "contract", "contract.schema.json");
const PAGES = ["chapter", "atlas", "quiz"];
const WORDS = ["page"]; // of pages in other languages than English
const STYLES = ["page", "teach", "lesson", "site", "file"]; // of the pages around the map, and of files
const FILES = ["lesson", "file"]; // of files that hold everything
const SITE = ["site", "door", "worker"]; // of a site without a server
const LATER = ["picture", "qr_code", "memory"];
const MANIFEST = "assets.json";
const LICENCES = "licences.txt";

async function contractTypes(): Promise<string> {
  return compileFromFile(SCHEMA, {
    additionalProperties: false,
    bannerComment:
      "/* The contract's types, made of contract.schema.json by build.ts. Edit crossroads/contract/. */",
    format: true,
    unreachableDefinitions: true,
  });
}

async function bundles(): Promise<OutputFile[]> {
  const common = {
    bundle: true,
    minify: true,
    write: false,
    target: ["es2022"],
    charset: "utf8",
    legalComments: "none",
    absWorkingDir: HERE,
    outdir: OUT,
    loader: { ".svg": "dataurl", ".png": "dataurl" },
    external: ["*.woff2"],
  } satisfies BuildOptions;
  const entries = (names: readonly string[], suffix: string) =>
    names.map((name) => `entries/${name}.${suffix}`);
  const forPages = [
    ...entries([...PAGES, ...WORDS, ...FILES, ...SITE], "ts"),
    ...entries([...PAGES, ...STYLES], "css"),
  ];
  const pages = await build({ ...common, entryPoints: forPages, format: "iife" });
  const later = await build({ ...common, entryPoints: entries(LATER, "ts"), format: "esm" });
  return [pages, later].flatMap(({ outputFiles = [] }) => outputFiles);
}

/* The licences of what is bundled, whole, as most of them ask. */
async function licences(): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(HERE, "package.json"), "utf8"));
  const texts = Object.entries<string>(dependencies).map(async ([name, version]) => {
    const folder = join(HERE, "node_modules", name);
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const { license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = file ? await readFile(join(folder, file), "utf8") : `Licence: ${license}\n`;
    return `${name} ${version}\n\n${text.replaceAll("\r", "").trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}

/* What static/app/ is to hold, by name. */
async function outputs(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const names: Record<string, string> = {};
  for (const { path, contents } of await bundles()) {
    const name = path.slice(OUT.length + 1);
    const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
    const [stem, suffix] = name.split(".");
    names[name] = `${stem}.${hash}.${suffix}`;
    files.set(names[name], contents);
  }
  const sorted = Object.fromEntries(Object.entries(names).sort());
  files.set(LICENCES, new TextEncoder().encode(await licences()));
  files.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify(sorted, null, 2)}\n`));
  return files;
}

async function same(path: string, wanted: Uint8Array | string): Promise<boolean> {
  const found = await readFile(path).catch(() => null);
  return found?.equals(Buffer.from(wanted)) ?? false;
}

async function check(): Promise<void> {
  const wrong: string[] = [];
  if (!(await same(CONTRACT, await contractTypes()))) wrong.push(CONTRACT);
  const wanted = await outputs();
  for (const [name, contents] of wanted) {
    if (!(await same(join(OUT, name), contents))) wrong.push(join(OUT, name));
  }
  for (const name of await readdir(OUT)) {
    if (!wanted.has(name)) wrong.push(join(OUT, name));
  }
  if (wrong.length === 0) return;
  console.error(`not what the sources give (run "make browser"):\n${wrong.join("\n")}`);
  process.exitCode = 1;
}

async function write(): Promise<void> {
  await writeFile(CONTRACT, await contractTypes());
  const wanted = await outputs();
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  for (const [name, contents] of wanted) await writeFile(join(OUT, name), contents);
}

await (process.argv.includes("--check") ? check() : write());
