interface Parameters {
  readonly src: string;
  readonly alt: string;
  /** Of the item: the drawing is asked for anew when it has moved. */
  readonly revision: number;
}

/** A drawing made by the server: the same on the page, in print and in the review. What it shows stands in words beside it. */
export function Drawing({ src, alt, revision }: Parameters) {
  return <img src={`${src}#${revision}`} alt={alt} className="h-auto max-w-full" />;
}
