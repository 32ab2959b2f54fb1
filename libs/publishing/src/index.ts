export * from './chart/bullet';
export * from './chart/bullet-graph';
export * from './chart/sparkline';
export * from './chart/year-strip';
export * from './item/indicator-charts';
export * from './item/strip-of-item';
export * from './review/review.document';
export * from './review/shown-cell';
