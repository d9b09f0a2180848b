type Given = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly tags?: readonly string[] }[];
  readonly values: readonly string[];
  readonly change: (values: readonly string[]) => void;
};

/** Several of a list; what has a tag stands against it and cannot be chosen. */
export function CaseChecks({ label, options, values, change }: Given) {
  return (
    <fieldset className="field choice">
      <legend>{label}</legend>
      {options.map(({ value, label: said, tags = [] }) => (
        <label key={value}>
          <input
            type="checkbox"
            disabled={tags.length > 0}
            checked={values.includes(value)}
            onChange={({ target }) =>
              change(target.checked ? [...values, value] : values.filter((one) => one !== value))
            }
          />{" "}
          {said}{" "}
          {tags.map((tag) => (
            <span className="tag wait" key={tag}>
              {tag}
            </span>
          ))}
        </label>
      ))}
    </fieldset>
  );
}
