import { Component, type ReactNode } from 'react';
import { ja } from '../words/ja';

interface State {
  readonly failed: boolean;
}

/** A mistake of our own in a screen: said in words, with a way on. Outside of the words' provider, hence Japanese. */
export class Failure extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main lang="ja" className="mx-auto max-w-2xl px-4 py-12">
        <h1 className="mb-4 text-std-28B-150">{ja.frame.failureTitle}</h1>
        <p className="mb-4">{ja.frame.failure}</p>
        <a href={location.href}>{ja.frame.reload}</a>
      </main>
    );
  }
}
