// The first command of a fresh clone: installs what is missing, builds, and shows the coded sample articles.
// Plain JavaScript without a dependency, since nothing is installed when it runs.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

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

const lockOfInstall = join(root, "node_modules", ".package-lock.json");
const isInstalled =
  existsSync(lockOfInstall) && statSync(lockOfInstall).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
if (!isInstalled) run(npm, ["ci", "--no-audit", "--no-fund"], "installing (npm ci)");

const built = join(root, "dist", "cli", "main.js");
if (!existsSync(built) || statSync(join(root, "dist", ".tsbuildinfo")).mtimeMs < newest(join(root, "src"))) {
  run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "src"], "building (tsc -b)");
}

const shown = spawnSync(
  process.execPath,
  [join(root, "bin", "thaw.mjs"), "code", join(root, "fixtures", "articles"), "--to", "pretty"],
  { stdio: "inherit" },
);
process.exit(shown.status ?? 1);
