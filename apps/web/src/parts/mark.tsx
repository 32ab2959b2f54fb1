/** State = word + shape + colour: these are the shapes, told apart in black and white and by the colour-blind. */
const SHAPES = {
  ring: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  half: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 2v12a6 6 0 0 1 0-12Z',
  dot: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z',
  check: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-1.2 11.6L5.4 10.2l1.4-1.4 2 2 4.4-4.4 1.4 1.4-5.8 5.8Z',
  back: 'M8 3v4h4a5 5 0 0 1 0 10H6v-2h6a3 3 0 0 0 0-6H8v4L2 8l6-5Z',
  dash: 'M3 9h14v2H3V9Z',
  pen: 'M13.6 2.4 17.6 6.4 7 17H3v-4L13.6 2.4Zm0 2.8L5 13.8V15h1.2l8.6-8.6-1.2-1.2Z',
  cross: 'M5.4 4 10 8.6 14.6 4 16 5.4 11.4 10l4.6 4.6-1.4 1.4-4.6-4.6L5.4 16 4 14.6 8.6 10 4 5.4 5.4 4Z',
  warning: 'M10 1.5 19.5 18H.5L10 1.5ZM9 7v5h2V7H9Zm0 7v2h2v-2H9Z',
  triangle: 'M10 3 18 17H2L10 3Z',
} as const;

export type Shape = keyof typeof SHAPES;

interface Parameters {
  readonly shape: Shape;
  /** What it means, where no word stands beside it. */
  readonly label?: string;
}

export function Mark({ shape, label }: Parameters) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="inline-block size-5 shrink-0 fill-current align-[-0.25em]"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {label && <title>{label}</title>}
      <path fillRule="evenodd" d={SHAPES[shape]} />
    </svg>
  );
}
