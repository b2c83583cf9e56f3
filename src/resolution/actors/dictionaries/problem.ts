/** A line of a user's file that cannot be read: the line, what is wrong and what would be right. Lines count from 1. */
export interface DictionaryProblem {
  line: number;
  message: string;
}
