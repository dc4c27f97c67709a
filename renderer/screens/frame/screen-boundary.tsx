import { Component, type ReactNode } from 'react';
import { Problem } from '../../components/problem.tsx';

type ScreenBoundaryProps = {
  /** The address: at another one it is tried again. */
  readonly at: string;
  readonly children: ReactNode;
};
type ScreenBoundaryState = { readonly failure: { readonly error: unknown } | null };

/** Keeps a screen that cannot be loaded or drawn to itself: it says so, and the rest of the window goes on. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { failure: { error } };
  }

  override componentDidUpdate({ at }: ScreenBoundaryProps): void {
    if (this.state.failure && at !== this.props.at) this.setState({ failure: null });
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <Problem error={failure.error} onRetry={() => location.reload()} />;
  }
}
