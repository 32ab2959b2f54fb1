import { widthOf } from '../svg/lettering';
import { everyElement, textOf, type XmlElement } from './read-xml';

/** Every mark that is not wholly inside its drawing, as text; paths inside `g` are the signs, checked by their place. */
export function outside(svg: XmlElement): string[] {
  const [, , width, height] = svg.attributes.viewBox!.split(' ').map(Number) as [number, number, number, number];
  return everyElement(svg)
    .filter((each) => {
      const box = boxOf(each);
      return box !== null && !(box.every(Number.isFinite) && fits(box, width, height));
    })
    .map(({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`);
}

const fits = ([left, top, right, bottom]: readonly number[], width: number, height: number): boolean =>
  left! >= -0.5 &&
  top! >= -0.5 &&
  right! <= width + 0.5 &&
  bottom! <= height + 0.5 &&
  left! <= right! &&
  top! <= bottom!;

function boxOf(element: XmlElement): number[] | null {
  const number = (name: string) => Number(element.attributes[name] ?? '0');
  const [x, y] = [number('x'), number('y')];
  switch (element.name) {
    case 'rect':
      return [x, y, x + number('width'), y + number('height')];
    case 'circle':
      return [number('cx') - 5, number('cy') - 5, number('cx') + 5, number('cy') + 5];
    case 'line':
      return [
        Math.min(number('x1'), number('x2')),
        Math.min(number('y1'), number('y2')),
        Math.max(number('x1'), number('x2')),
        Math.max(number('y1'), number('y2')),
      ];
    case 'text': {
      const size = number('font-size');
      const width = widthOf(textOf(element), size);
      const left = x - ({ middle: width / 2, end: width }[element.attributes['text-anchor'] ?? ''] ?? 0);
      return [left, y - size, left + width, y + size / 3];
    }
    case 'g': {
      const [across, down] = /translate\((\S+) (\S+)\)/.exec(element.attributes.transform!)!.slice(1).map(Number);
      return [across! - 12, down! - 12, across! + 12, down! + 12];
    }
    default:
      return null;
  }
}
