import { Component, type ReactNode } from "react";

type Given = { readonly says: string; readonly again: string; readonly children: ReactNode };

/** Catches what a page throws while it is drawn, or a part of the program that is no longer there after an update. */
export class ErrorBoundary extends Component<Given, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="note" role="alert">
        <p>{this.props.says}</p>
        <button type="button" className="button link" onClick={() => window.location.reload()}>
          {this.props.again}
        </button>
      </div>
    );
  }
}
