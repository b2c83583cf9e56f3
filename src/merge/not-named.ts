/** The owner that stands for all publishers that are not named: together they are one. */
export const NOT_NAMED = "(not named)";
