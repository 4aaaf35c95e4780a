using EmaPain.Local.Cohort;
using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Texts that reached phones: each tag once, and of each kind no more than the rules ask for.</summary>
internal sealed class TextComparison(CohortPlan plan, IReadOnlyList<ExpectedPerson> foretold)
{
    public IEnumerable<string> Doubled(Observation seen)
    {
        var byPhone = plan.Truth.Persons.ToDictionary(person => person.Phone, person => person.Id);
        var strangers = plan.Truth.Strangers.Select(stranger => stranger.Phone).ToHashSet();
        var ofThisStudy = seen.Texts.Where(text => byPhone.ContainsKey(text.Phone) || strangers.Contains(text.Phone));
        foreach (var same in ofThisStudy.Where(text => text.Tag is not null).GroupBy(text => (text.Phone, text.Tag)).Where(same => same.Count() > 1))
        {
            yield return $"participant {byPhone.GetValueOrDefault(same.Key.Phone, "(not enrolled)")}, text {same.Key.Tag}: "
                + $"expected once, found {same.Count()} times";
        }

        foreach (var (participant, what, expected, found) in Counts(seen).Where(count => count.Found > count.Expected))
        {
            yield return $"participant {participant}, {what}: expected {expected}, found {found}";
        }
    }

    public IEnumerable<string> Missing(Observation seen) =>
        Counts(seen).Where(count => count.Found < count.Expected)
            .Select(count => $"participant {count.Participant}, {count.What}: expected {count.Expected}, found {count.Found}");

    /// <summary>Texts with the same tag count once here: they are reported by their tag.</summary>
    private IEnumerable<(string Participant, string What, int Expected, int Found)> Counts(Observation seen)
    {
        var texts = seen.Texts.Select((text, index) => (text, Key: text.Tag ?? $"{index}"))
            .DistinctBy(one => (one.text.Phone, one.Key))
            .ToLookup(one => one.text.Phone, one => one.text.Text);
        foreach (var (person, truth) in foretold.Zip(plan.Truth.Persons))
        {
            var reader = new TextReader(plan.Study, truth);
            var found = texts[truth.Phone].Select(reader.KindOf).Where(kind => kind is not null)
                .GroupBy(kind => What(kind!.Value.Kind, kind.Value.Instrument)).ToDictionary(same => same.Key, same => same.Count());
            var expected = person.Texts.GroupBy(text => What(text.Kind, text.Instrument)).ToDictionary(same => same.Key, same => same.Count());
            foreach (var what in expected.Keys.Union(found.Keys))
            {
                yield return (person.Id, what, expected.GetValueOrDefault(what), found.GetValueOrDefault(what));
            }
        }
    }

    private static string What(TextKind kind, string? instrument) =>
        kind switch
        {
            TextKind.Welcome => "first texts",
            TextKind.Prompt => $"prompts for {instrument}",
            TextKind.Invitation => "invitations",
            TextKind.Reminder => "reminders",
            TextKind.Thanks => "thanks",
            TextKind.Crisis => "crisis replies",
            TextKind.OptOutConfirmation => "opt-out confirmations",
            TextKind.OptInConfirmation => "opt-in confirmations",
            TextKind.Changed => "confirmed corrections",
            TextKind.ContactTaken => "confirmed contacts",
            TextKind.ConcernTaken => "confirmed concerns",
            _ => "wrong-number confirmations",
        };
}
