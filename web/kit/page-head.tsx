import { type ReactNode, useEffect } from "react";

type Given = {
  readonly title: string;
  /** The way here, above the title. */
  readonly trail?: ReactNode;
  /** Tags under the title. */
  readonly tags?: ReactNode;
  /** What can be done now. */
  readonly actions?: ReactNode;
};

/** The head of a page: where, what, in which state, and what can be done. */
export function PageHead({ title, trail, tags, actions }: Given) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        {trail !== undefined && <p className="small trail">{trail}</p>}
        <h1>{title}</h1>
        {tags !== undefined && <div className="tags">{tags}</div>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
