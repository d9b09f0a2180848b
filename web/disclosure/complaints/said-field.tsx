type Given = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly least?: number;
  readonly most: number;
  readonly rows?: number;
  readonly needed?: boolean;
  readonly change: (value: string) => void;
};

/** Something that a visitor writes, under its label. */
export function SaidField({ id, label, hint, value, least, most, rows = 1, needed = true, change }: Given) {
  const shared = {
    ...{ id, value, required: needed, minLength: least, maxLength: most },
    ...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` }),
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={({ target }) => change(target.value)} />
      ) : (
        <input {...shared} onChange={({ target }) => change(target.value)} />
      )}
      {hint !== undefined && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

type Day = Pick<Given, "id" | "label" | "hint" | "value" | "needed" | "change"> & { readonly until: string };

/** A day that a visitor names, not after another. */
export function SaidDay({ id, label, hint, value, until, needed = true, change }: Day) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        required={needed}
        max={until}
        value={value}
        onChange={({ target }) => change(target.value)}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
      />
      {hint !== undefined && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

type Choice<Value extends string> = {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly change: (value: Value) => void;
};

/** One of few that a visitor chooses. */
export function SaidChoice<Value extends string>({ id, label, value, options, change }: Choice<Value>) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => change(options.find((one) => one.value === target.value)?.value ?? value)}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </>
  );
}
