/**
 * Actor codes that are not states. A state is its ISO 3166 alpha-3 code; Kosovo is KOS; dependencies count as their
 * state, save Antarctica, Hong Kong and Palestine. Source: PLOVER manual, Draft 0.8, section on actors.
 */
export const NON_STATE_CODES = {
  UNO: "United Nations",
  EUR: "European Union",
  IGO: "other intergovernmental organisation",
  NGO: "non-governmental organisation",
  ISM: "social movement",
  IMG: "transnational armed group",
  MNC: "multinational corporation",
} as const;

export type NonStateCode = keyof typeof NON_STATE_CODES;
