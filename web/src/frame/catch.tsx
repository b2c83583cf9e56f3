import { Component, type ReactNode } from "react";
import { Failure } from "../design/states.tsx";

/** Keeps a fault of one screen from taking the whole page down. A class, since React asks for one here. */
export class Catch extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failure error={error} what="This screen" onRetry={() => this.setState({ error: null })} />;
  }
}
