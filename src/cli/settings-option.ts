import { existsSync } from "node:fs";
import type { OwnKnowledge } from "../resolution/own-knowledge.ts";
import type { Settings } from "../settings/read-settings.ts";

/** The settings file that a folder holds, where `--config` names none. */
export const DEFAULT_SETTINGS = "thaw.yml";

/** The settings of `--config FILE`, else of thaw.yml in the working folder, else null. Lines of dictionaries that cannot be read are told. */
export async function settingsOption(raw: Readonly<Record<string, unknown>>): Promise<Settings | null> {
  const named = typeof raw["config"] === "string" ? raw["config"] : null;
  if (named === null && !existsSync(DEFAULT_SETTINGS)) return null;
  const { readSettings } = await import("../settings/read-settings.ts");
  const settings = readSettings(named ?? DEFAULT_SETTINGS);
  if (raw["quiet"] !== true) for (const remark of settings.remarks) console.error(`thaw: ${remark}`);
  return settings;
}

/** The option of the coder that settings give. */
export function ownOf(settings: Settings | null): { own?: OwnKnowledge } {
  return settings === null ? {} : { own: settings.own };
}
