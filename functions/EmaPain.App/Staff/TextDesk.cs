using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Staff;

/// <summary>
/// Shows staff what a participant texted on one day of his or her own. Nothing is read before it stands in the audit; each look is an entry.
/// </summary>
public sealed class TextDesk(
    IParticipations participations, TextSight sight, IContacts contacts, IInbox inbox, IEventReader reader, IAudit audit, TimeProvider time)
{
    private const string Today = "today";
    private static readonly StaffAnswer Granted = new StaffAnswer.Ok(new object());

    /// <summary>The texts in the order of their receipt, as received; only those that were judged as this person's.</summary>
    /// <param name="key">Whose.</param>
    /// <param name="day">The date on the person's wall, <c>yyyy-MM-dd</c>, or <c>today</c>.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="cancel">Stops between steps.</param>
    public async Task<StaffAnswer> ReadAsync(ParticipationKey key, string day, StaffRequest request, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        var date = DateOf(person, day);
        var bar = date is null ? new StaffAnswer.BadRequest("bad-date", "The date is none: give it as 2026-03-09.")
            : person is { EnrolledAt: null } or { ErasedAt: not null } ? StaffAnswers.NotEnrolled(key)
            : (StaffAnswer?)await sight.BarAsync(person, request, cancel);
        await audit.WriteAsync((bar ?? Granted).EntryOf(request, "read-texts", $"{key} {date:uuuu-MM-dd}".TrimEnd(), time.Now()), cancel);
        return bar ?? new StaffAnswer.Ok(new { key.Study, key.Participant, date, Texts = await OfDayAsync(person, date!.Value, cancel) });
    }

    /// <summary>Nothing where the day is no date. Who is not enrolled has no wall.</summary>
    private LocalDate? DateOf(Participation person, string day) =>
        day == Today ? (person.Zones.IsEmpty ? time.Now().InUtc() : time.Now().InZone(person.ZoneAt(time.Now()))).Date
        : LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date } ? date
        : null;

    private async Task<ImmutableArray<ReceivedText>> OfDayAsync(Participation person, LocalDate date, CancellationToken cancel)
    {
        var found = new List<ReceivedText>();
        foreach (var phone in await PhonesAsync(person, cancel))
        {
            foreach (var day in UtcDaysOf(date))
            {
                await foreach (var entry in inbox.OfPhoneAsync(phone, day, cancel))
                {
                    if (reader.Read(entry) is CarrierEvent.TextReceived text && LocalOf(person, text) is var local && local.Date == date && await IsOfAsync(person, text, cancel))
                    {
                        found.Add(new ReceivedText(text.ReceivedAt, local.LocalDateTime, local.Zone.Id, text.Text));
                    }
                }
            }
        }

        return [.. found.OrderBy(text => text.At).ThenBy(text => text.Text, StringComparer.Ordinal)];
    }

    /// <summary>Also those that the person had before: the day asked for may lie before a change.</summary>
    private async Task<IEnumerable<string>> PhonesAsync(Participation person, CancellationToken cancel) =>
        await contacts.OfAsync(person.Key, cancel) is { } kept
            ? kept.Former.Append(kept.Contact).Append(kept.Of(person)).Select(contact => contacts.PseudonymOf(contact.Phone)).Distinct()
            : [];

    private static ZonedDateTime LocalOf(Participation person, CarrierEvent.TextReceived text) => text.ReceivedAt.InZone(person.ZoneAt(text.ReceivedAt));

    /// <summary>By the same phone somebody else may have written, or the person in another study.</summary>
    private async Task<bool> IsOfAsync(Participation person, CarrierEvent.TextReceived text, CancellationToken cancel) =>
        await participations.EffectsOfAsync(person.Key, InboundJudgement.InputOf(text), cancel) is not null;

    /// <summary>A local day reaches into the UTC day before it or after it.</summary>
    private static IEnumerable<string> UtcDaysOf(LocalDate date) => from days in new[] { -1, 0, 1 } select $"{date.PlusDays(days):uuuu-MM-dd}";
}
