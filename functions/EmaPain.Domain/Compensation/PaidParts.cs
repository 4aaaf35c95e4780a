using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Compensation;

/// <summary>
/// Which claims the payments were for. A payment pays what each claim was owed when it was approved; what a claim was paid beyond what it
/// gives now is written off, and is the first that pays the same claim if it holds again. Amounts in US cents.
/// </summary>
internal sealed class PaidParts
{
    private readonly StudyDefinition study;
    private readonly Participation person;
    private readonly ILookup<RuleId, (StudyDefinition Version, CompensationRule Rule, List<string> Row)> streaks;
    private readonly OrderedDictionary<(RuleId Rule, string Cause), int> booked = [];
    private readonly Dictionary<(RuleId Rule, string Cause), int> byName = [];
    private readonly List<(PayoutId Payout, (RuleId Rule, string Cause) Claim, int Cents)> parts = [];

    private PaidParts(StudyDefinition study, Participation person)
    {
        (this.study, this.person) = (study, person);
        streaks = PayVersion.All(study, person)
            .SelectMany(version => version.Compensation.Rules.Where(rule => rule.On == CompensationEvent.Streak).Select(rule => (Version: version, Rule: rule, Row: RowOf(version, rule))))
            .ToLookup(streak => streak.Rule.Id);
    }

    /// <summary>What is written off, by claim; only amounts above 0.</summary>
    public IEnumerable<ClaimPart> WrittenOff =>
        from claim in booked.Keys let cents = Surplus(claim) where cents > 0 select new ClaimPart(claim.Rule, claim.Cause, cents);

    public static PaidParts Of(StudyDefinition study, Participation person, IEnumerable<LedgerEntry> book)
    {
        var paid = new PaidParts(study, person);
        foreach (var entry in book)
        {
            paid.Add(entry);
        }

        paid.MoveStreaks();
        return paid;
    }

    /// <summary>What is written off, but for what would pay a claim first.</summary>
    public IEnumerable<ClaimPart> WrittenOffBeside(Claim claim) =>
        WrittenOff.Where(part => !IsSame((part.Rule, part.Cause), (claim.Rule.Id, claim.Cause)));

    /// <summary>
    /// What a rule takes back where a claim gives less than it booked: not what staff took back for the same cause, and nothing that they took
    /// back for any other.
    /// </summary>
    public int ToTakeBack(Claim claim, int tooMuch)
    {
        var key = (claim.Rule.Id, claim.Cause);
        return Math.Min(tooMuch - byName.GetValueOrDefault(key), booked[key]);
    }

    private void Add(LedgerEntry entry)
    {
        switch (entry.Type)
        {
            case EntryType.Approved or EntryType.Restored:
                MoveStreaks();
                Cover(entry.Payment!);
                break;
            case EntryType.Failed:
                parts.RemoveAll(part => part.Payout == entry.Payment!.Payout);
                break;
            case EntryType.Adjusted when entry.Cents < 0:
                MoveStreaks();
                TakeBack(entry);
                break;
            case EntryType.Earned or EntryType.Capped or EntryType.Reversed or EntryType.Adjusted:
                Book((entry.Rule, entry.Cause), entry.Cents);
                break;
        }
    }

    /// <summary>More than the claims were owed was paid only before claims were told apart; that stays written off.</summary>
    private void Cover(Payment payment)
    {
        var left = payment.Cents;
        foreach (var claim in booked.Keys)
        {
            var cents = Math.Min(left, OwedFor(claim));
            parts.Add((payment.Payout, claim, cents));
            left -= cents;
        }

        var unclaimed = (Overpayment.Rule, Overpayment.Rule.Value);
        Book(unclaimed, 0);
        parts.Add((payment.Payout, unclaimed, left));
    }

    /// <summary>
    /// Staff take back only what is owed. What they name goes first: what is owed for it, then what it was paid, which from then on paid
    /// something else that is owed.
    /// </summary>
    private void TakeBack(LedgerEntry entry)
    {
        var named = booked.Keys.Where(claim => claim.Cause == entry.Cause).ToList();
        var left = -entry.Cents;
        foreach (var claim in named)
        {
            left -= TakeByName(claim, Math.Min(left, OwedFor(claim)));
        }

        foreach (var other in booked.Keys.Except(named).ToList())
        {
            foreach (var claim in named)
            {
                var cents = Math.Min(Math.Min(left, OwedFor(other)), Math.Min(PaidFor(claim), booked[claim]));
                Move(claim, other, cents);
                left -= TakeByName(claim, cents);
            }

            var ofOther = Math.Min(left, OwedFor(other));
            booked[other] -= ofOther;
            left -= ofOther;
        }

        Book((entry.Rule, entry.Cause), -left);
    }

    private int TakeByName((RuleId Rule, string Cause) claim, int cents)
    {
        booked[claim] -= cents;
        byName[claim] = byName.GetValueOrDefault(claim) + cents;
        return cents;
    }

    /// <summary>A streak that was paid and now ends elsewhere was paid: what was for the old end is for the new one, as far as they share occasions.</summary>
    private void MoveStreaks()
    {
        var ends = booked.Keys.Where(claim => streaks.Contains(claim.Rule)).OrderBy(claim => person.OccasionOf(new OccasionId(claim.Cause))?.Planned).ToList();
        foreach (var end in ends)
        {
            foreach (var other in ends.Where(other => Surplus(other) > 0 && IsSame(other, end)))
            {
                Move(other, end, Math.Min(OwedFor(end), Surplus(other)));
            }
        }
    }

    private void Move((RuleId Rule, string Cause) from, (RuleId Rule, string Cause) to, int most)
    {
        foreach (var part in parts.Where(part => part.Claim == from).ToList())
        {
            var cents = Math.Min(part.Cents, most);
            if (cents > 0)
            {
                parts.Remove(part);
                parts.AddRange([part with { Cents = part.Cents - cents }, part with { Claim = to, Cents = cents }]);
                most -= cents;
            }
        }
    }

    /// <summary>Whether two claims are about the same doing: the same cause, or two ends of one row.</summary>
    private bool IsSame((RuleId Rule, string Cause) one, (RuleId Rule, string Cause) other) =>
        one == other || (one.Rule == other.Rule && (Reaches(one, other.Cause) || Reaches(other, one.Cause)));

    /// <summary>Whether the row that ends at a claim's cause is so long that an occasion lies in it, by the version that pays for that end.</summary>
    private bool Reaches((RuleId Rule, string Cause) end, string occasion)
    {
        var version = PayVersion.Of(study, person, end.Cause);
        return streaks[end.Rule].FirstOrDefault(streak => ReferenceEquals(streak.Version, version)) is { Rule: { } rule, Row: { } row }
            && row.IndexOf(occasion) is >= 0 and var place
            && row.IndexOf(end.Cause) - place is >= 0 and var distance
            && distance < rule.InARow;
    }

    /// <summary>Occasions that a row passes over lie in no row.</summary>
    private List<string> RowOf(StudyDefinition study, CompensationRule rule) =>
    [
        .. PaidOccasions.Of(study, rule).Select(person.OccasionOf).OfType<Occasion>().Where(occasion => !PaidOccasions.IsExcused(rule, study, occasion))
            .OrderBy(occasion => occasion.Planned).Select(occasion => occasion.Id.Value),
    ];

    private void Book((RuleId, string) claim, int cents) => booked[claim] = booked.GetValueOrDefault(claim) + cents;

    private int OwedFor((RuleId Rule, string Cause) claim) => Math.Max(0, -Beyond(claim));

    private int Surplus((RuleId Rule, string Cause) claim) => Math.Max(0, Beyond(claim));

    private int Beyond((RuleId Rule, string Cause) claim) => PaidFor(claim) - booked[claim];

    private int PaidFor((RuleId Rule, string Cause) claim) => parts.Where(part => part.Claim == claim).Sum(part => part.Cents);
}
