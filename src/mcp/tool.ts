import type { CallToolResult, McpServer, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { z } from "zod";
import type { Desk } from "../answers/desk.ts";
import { ThawError } from "../errors.ts";
import { wrongArguments } from "./wrong-arguments.ts";

/** What a tool answers: the whole of it as data, and the gist in words. */
export interface ToolAnswer<T> {
  readonly data: T;
  readonly text: string;
}

/** A tool as it is written: one question to the desk. */
export interface ToolPlan<In extends z.ZodObject, Out extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: In;
  readonly output: Out;
  /** Throws ThawError for what the caller can mend. */
  answer(asked: z.output<In>, desk: Desk, signal: AbortSignal): Promise<ToolAnswer<z.input<Out>>>;
}

/** A tool as a server takes it. */
export interface Tool {
  readonly name: string;
  add(server: McpServer, desk: Desk): void;
}

/** Nothing is changed, the same question has the same answer, and nothing outside the store is asked. */
const HINTS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Makes a tool of its plan: wrong arguments and errors with a way out are answers with `isError`, in words that name the value, the rule and the choices. */
export function tool<In extends z.ZodObject, Out extends z.ZodObject>(plan: ToolPlan<In, Out>): Tool {
  const { name, title, description, input, output } = plan;
  return {
    name,
    add: (server, desk) => {
      const config = { title, description, inputSchema: advertised(input), outputSchema: output, annotations: HINTS };
      server.registerTool(name, config, async (raw, { mcpReq }) => {
        const parsed = input.safeParse(raw ?? {});
        if (!parsed.success) return refusal(wrongArguments(name, raw, parsed.error, Object.keys(input.shape)));
        try {
          const { data, text } = await plan.answer(parsed.data, desk, mcpReq.signal);
          return { content: [{ type: "text", text }], structuredContent: output.parse(data) };
        } catch (error) {
          if (error instanceof ThawError) return refusal(`${error.message}\n${error.hint}`);
          throw error;
        }
      });
    },
  };
}

/** The schema that clients see, without the SDK's own check: ours says what to do instead. */
function advertised(input: z.ZodObject): StandardSchemaWithJSON<unknown> {
  return { "~standard": { ...input["~standard"], validate: (value: unknown) => ({ value }) } };
}

function refusal(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}
