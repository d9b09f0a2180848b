import { type DragEvent, useId, useState } from "react";

type Given = {
  readonly says: string;
  readonly choose: string;
  readonly hint: string;
  /** Endings and media types, as the browser's file dialog takes them. */
  readonly accept: string;
  readonly take: (file: File) => void;
};

/** A place to drop one file, which is also a button to choose it. */
export function FileDrop({ says, choose, hint, accept, take }: Given) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) take(file);
      }}
    >
      <input
        id={id}
        className="unseen"
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) take(file);
        }}
      />
      <p>
        {says} <label htmlFor={id}>{choose}</label>
      </p>
      <p className="small" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
