"""Which policy each service of the table of policies (B-2) belongs to.

The policy's cell is merged over its services and printed on any of their rows, or lost. The policy comes, in this
order, from another table that names the service, from its neighbours, from its own row, from what is left.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from articulador.graph.model import Certainty
from articulador.loaders.context import Context, Found
from articulador.loaders.model import RawRow, Ref
from articulador.loaders.notes import POLICY_BETWEEN, POLICY_LEFT, POLICY_OTHER_TABLE, POLICY_UNSURE, Note, note
from articulador.loaders.policies import known_service


@dataclass
class PolicyRow:
    """A row of the table with its cells told apart; ``op`` and ``lin`` are (code, statement)."""

    row: RawRow
    policy: Found | None = None
    op: tuple[str, str] | None = None
    lin: tuple[str, str] | None = None
    service: PolicyService | None = None
    aei: Found | None = None
    aei_index: int = 10_000
    service_indicators: list[str] = field(default_factory=list)
    aei_indicators: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)


@dataclass
class PolicyService:
    """A service as printed on the row ``index`` of the table; ``policy`` is settled over the whole table."""

    index: int
    code: str
    name: str
    policy: Found | None = None
    certainty: Certainty = Certainty.DECLARADA
    why: Note | None = None
    ref: Ref | None = None
    name_line: int = 0
    indicators: list[tuple[str, int]] = field(default_factory=list)


def settle_policies(ctx: Context, rows: list[PolicyRow], services: list[PolicyService]) -> None:
    """Give each service its policy, with how sure and why; one that nothing tells stays without."""
    _settle_known(ctx, rows, services)
    _settle_between(services)
    _settle_own_row(rows, services)
    _settle_left(rows, services)
    _settle_down(rows, services)


def _settle_known(ctx: Context, rows: list[PolicyRow], services: list[PolicyService]) -> None:
    """Services that another table names under a policy; of several alike here, the most alike is that one."""
    claims = {id(s): known for s in services if s.name and (known := known_service(ctx, s.name))}
    for service in services:
        known = claims.get(id(service))
        rivals = [
            k[1]
            for s, k in ((o, claims.get(id(o))) for o in services)
            if k and known and k[0] == known[0] and s is not service
        ]
        if known and known[1] > max(rivals, default=0.0):
            service.ref = known[0]
            own = rows[service.index].policy
            service.policy = Found(Ref("PoliticaNacional", known[0].key[:1]), None)
            if own is None or own.ref.key[0] != known[0].key[0]:
                service.certainty = Certainty.REPARADA
                service.why = note(POLICY_OTHER_TABLE, table=ctx.service_tables.get(known[0], ""))


def _settle_between(services: list[PolicyService]) -> None:
    for index, service in enumerate(services):
        if service.policy:
            continue
        above = next((s.policy for s in reversed(services[:index]) if s.policy), None)
        below = next((s.policy for s in services[index + 1 :] if s.policy), None)
        if above and below and above.ref == below.ref:
            service.policy, service.certainty, service.why = above, Certainty.REPARADA, note(POLICY_BETWEEN)


def _settle_own_row(rows: list[PolicyRow], services: list[PolicyService]) -> None:
    for service in services:
        own = rows[service.index].policy
        if service.policy is None and own:
            service.policy = own


def _settle_left(rows: list[PolicyRow], services: list[PolicyService]) -> None:
    """Policies whose cell stands beside another's service get the services that nothing else claims."""
    claimed = {service.policy.ref for service in services if service.policy}
    for index, row in enumerate(rows):
        if row.policy is None or row.policy.ref in claimed or row.service is None:
            continue
        until = next((i for i in range(index + 1, len(rows)) if rows[i].policy), len(rows))
        waiting = [s for s in services if s.policy is None and index <= s.index < until]
        for service in waiting:
            service.policy, service.certainty, service.why = row.policy, Certainty.REPARADA, note(POLICY_LEFT)


def _settle_down(rows: list[PolicyRow], services: list[PolicyService]) -> None:
    """What is left follows the cell above; where some cell was seen out of place this is only proposed."""
    centred = bool(services) and (not rows[services[0].index].policy or any(s.why for s in services))
    for index, service in enumerate(services):
        if service.policy:
            continue
        policy_rows = [i for i, row in enumerate(rows) if row.policy and i <= service.index]
        above = rows[policy_rows[-1]].policy if policy_rows else None
        segment = _segment(rows, services, index)
        if segment:
            service.policy, service.certainty, service.why = segment, Certainty.REPARADA, note(POLICY_BETWEEN)
        elif above and not centred:
            service.policy = above
        elif above:
            service.policy, service.certainty, service.why = above, Certainty.INFERIDA, note(POLICY_UNSURE)


def _level(rows: list[PolicyRow], service: PolicyService) -> tuple[int, ...]:
    row = rows[service.index]
    text = service.code if service.code.count(".") >= 2 else row.lin[0] if row.lin else service.code
    return tuple(int(part) for part in text.split(".")[:2]) if text else ()


def _segment(rows: list[PolicyRow], services: list[PolicyService], index: int) -> Found | None:
    """The one policy printed among services whose codes only grow around this one (codes restart with each policy)."""
    start = end = index
    while start > 0 and _level(rows, services[start - 1]) <= _level(rows, services[start]):
        start -= 1
    while end + 1 < len(services) and _level(rows, services[end]) <= _level(rows, services[end + 1]):
        end += 1
    printed = (row.policy for row in rows[services[start].index : services[end].index + 1])
    held = {policy.ref: policy for policy in printed if policy}
    return next(iter(held.values())) if len(held) == 1 else None
