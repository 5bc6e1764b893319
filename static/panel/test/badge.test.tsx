import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Refused } from '../src/api';
import { PanelProvider } from '../src/panel-context';
import { BadgeApp } from '../src/views/badge-app';
import { exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const source = () =>
  new MemorySource({ phase: 'reading', report: undefined, progress: { read: 0, expected: undefined } });
const { detail } = exportStory();

describe('the badge, opened', () => {
  it('shows one item’s findings, without what needs a backlog', async () => {
    renderPanel(
      source(),
      buildApi({ judgeIssue: () => Promise.resolve(detail) }),
      <BadgeApp itemId="10012" />,
    );
    expect(await screen.findByText('What would make it ready')).toBeDefined();
    expect(screen.getByText('5 acceptance criteria')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Compare|Split/ })).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it('says what went wrong and asks again', async () => {
    let asked = 0;
    const judgeIssue = () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new Refused({ code: 'not-found', params: {} }))
        : Promise.resolve(detail);
    };
    renderPanel(source(), buildApi({ judgeIssue }), <BadgeApp itemId="10012" />);
    expect((await screen.findByRole('alert')).textContent).toContain('One of the work items is gone');
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('What would make it ready')).toBeDefined();
  });

  it('leads to the backlog, where it can be mended', async () => {
    let opened = 0;
    const services = {
      source: source(),
      api: buildApi({ judgeIssue: () => Promise.resolve(detail) }),
      openItem: () => undefined,
      openBacklog: () => {
        opened += 1;
      },
    };
    render(
      <PanelProvider value={services}>
        <BadgeApp itemId="10012" />
      </PanelProvider>,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Refine in the backlog' }));
    expect(opened).toBe(1);
  });
});
