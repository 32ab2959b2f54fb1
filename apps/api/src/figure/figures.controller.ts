import { isRefusal } from '@ayumi/kernel';
import { compareFigures, readFigure, showFigure, type Direction, type Figure, type Reading } from '@ayumi/plan';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBadRequestResponse, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { bodyPipe } from '../http/body.pipe';
import { said } from '../http/language';
import { Problem, wordsFor } from '../http/problem';
import { FigureReading, FiguresAnswer, FiguresTyped } from './figures.bodies';
import { readInEnglish } from './reading.en';

/** 数値の読み取り: how the system understands what was typed, before anybody submits it. Nothing is kept. */
@ApiTags('figures')
@ApiCookieAuth()
@Controller('figures')
export class FiguresController {
  @Post('read')
  @HttpCode(200)
  @ApiOperation({ operationId: 'readFigures', summary: '入力された実績値をどう読むか' })
  @ApiOkResponse({ type: FiguresAnswer })
  @ApiBadRequestResponse({ type: Problem })
  read(@Body(bodyPipe()) { unit, kind, decimals, direction, values }: FiguresTyped): FiguresAnswer {
    const reading = { unit, milestone: kind === 'milestone' };
    return {
      figures: values.map(({ key, typed, target }): FigureReading => {
        const answer = readFigure(typed, reading);
        if (isRefusal(answer))
          return {
            key, typed, figure: null, read: null, shown: null, comparison: null, rounded: false, detail: wordsFor(answer),
          }; // prettier-ignore
        const { figure } = answer;
        const read = said(answer.read, readInEnglish(figure, unit));
        const shown = showFigure(figure, { unit, decimals });
        const comparison = comparisonOf(figure, target, direction, reading);
        return { key, typed, figure, read, shown, comparison, rounded: isRounded(figure, decimals), detail: null };
      }),
    };
  }
}

function comparisonOf(figure: Figure, target: string | undefined, direction: Direction | undefined, reading: Reading) {
  if (target === undefined || direction === undefined) return null;
  const wanted = readFigure(target, reading);
  return isRefusal(wanted) ? null : compareFigures(figure, wanted.figure, direction);
}

/** The report shows fewer digits than were typed. */
const isRounded = (figure: Figure, decimals: number | undefined): boolean =>
  decimals !== undefined && numbersOf(figure).some((value) => Number(value.toFixed(decimals)) !== value);

function numbersOf(figure: Figure): readonly number[] {
  if (figure.is === 'number' || figure.is === 'range') return [figure.value];
  return figure.is === 'parts' ? figure.parts.map(({ value }) => value) : [];
}
