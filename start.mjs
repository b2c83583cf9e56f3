// The first command of a fresh clone: installs what is missing, builds, codes the sample articles into a store and opens the dashboard over it.
// `node start.mjs --once` only prints the coded samples. Plain JavaScript without a dependency, since nothing is installed when it runs.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const thaw = join(root, "bin", "thaw.mjs");
const samples = join(root, "fixtures", "articles");

function run(command, args, what) {
  console.error(`thaw: ${what} ...`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["inherit", 2, "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`thaw: ${what} failed${error ? ` (${error.message})` : ""}: see the lines above`);
    process.exit(1);
  }
}

function newest(folder) {
  return Math.max(...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs));
}

/** What `made` was made from changed since, or it was never made. */
function isOld(made, sources) {
  return !existsSync(made) || sources.some((source) => statSync(made).mtimeMs < newest(source));
}

const lockOfInstall = join(root, "node_modules", ".package-lock.json");
const isInstalled =
  existsSync(lockOfInstall) && statSync(lockOfInstall).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
if (!isInstalled) run(npm, ["ci", "--no-audit", "--no-fund"], "installing (npm ci)");

const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
if (!existsSync(join(root, "dist", "cli", "main.js")) || isOld(join(root, "dist", ".tsbuildinfo"), [join(root, "src")]))
  run(process.execPath, [compiler, "-b", "src"], "building (tsc -b)");

if (process.argv.includes("--once")) {
  const shown = spawnSync(process.execPath, [thaw, "code", samples, "--to", "pretty"], { stdio: "inherit" });
  process.exit(shown.status ?? 1);
}

const vite = join(root, "node_modules", "vite", "bin", "vite.js");
if (isOld(join(root, "dist", "web", "index.html"), [join(root, "web", "src"), join(root, "src", "contract")]))
  run(process.execPath, [vite, "build", "--logLevel", "warn", join(root, "web")], "building the dashboard");

// A store of its own: what its owner keeps in thaw.duckdb is left alone.
const store = join(root, "samples.duckdb");
run(process.execPath, [thaw, "ingest", samples, "--db", store, "--quiet"], "coding the sample articles");
const server = spawn(process.execPath, [thaw, "serve", "--db", store, ...process.argv.slice(2)], { stdio: "inherit" });
// The server ends by itself on the same signal, and puts its store in order.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("close", (status) => process.exit(status ?? 1));
