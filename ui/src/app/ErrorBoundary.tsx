import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button, Callout } from "../design";
import { Message } from "../i18n";
import styles from "./ErrorBoundary.module.css";

interface Props {
  children: ReactNode;
  /** Offered beside "Try again", e.g. the way back to the start screen. */
  wayOut?: ReactNode;
}

/**
 * Catches what a view throws while drawing. The document itself lives in Rust and in its journal,
 * so trying again, or going back, loses nothing.
 */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    const error: Error | null = this.state.error;
    if (error === null) return this.props.children;
    return (
      <main className={styles.page}>
        <Callout
          tone="error"
          title={<Message id="app.broken.title" />}
          actions={
            <>
              <Button kind="primary" onPress={() => this.setState({ error: null })}>
                <Message id="app.tryAgain" />
              </Button>
              {this.props.wayOut}
            </>
          }
        >
          <Message id="app.broken.body" />
          <details>
            <summary>
              <Message id="app.details" />
            </summary>
            <code>{(error as Error).message}</code>
          </details>
        </Callout>
      </main>
    );
  }
}
