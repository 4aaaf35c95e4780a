using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Local.Cohort.Doors;

namespace EmaPain.Local.Serving;

/// <summary>What whoever sits at the page can do; one thing at a time, and each is done when the trial has come to rest.</summary>
internal sealed class PhoneDesk(ServedTrial trial, StaffOffice office, Changes changes) : IDisposable
{
    private const int LongestText = 1600;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Beginning beginning = new(office);

    /// <summary>Whether something is being done.</summary>
    public bool IsBusy => turn.CurrentCount == 0;

    public Task<Refusal?> EnrolAsync(Enrolment form, CancellationToken cancel) => DoAsync(
        async () =>
        {
            if (trial.SenderOf(form.Study, form.Site) is not { } sender)
            {
                return new Refusal(400, $"There is no site '{form.Site}' in study '{form.Study}'. Choose one of the list.");
            }

            var study = trial.Studies.First(one => one.Id.Value == form.Study);
            if (RefusalOf(await beginning.EnrolAsync(study, form, cancel)) is { } refusal)
            {
                return refusal;
            }

            // The app has taken the number, however it was written.
            var phone = PhoneNumber.OfPerson(form.Phone)!.Value.Value;
            trial.Roster.Enrol(new PhoneOwner(KeyOf(form.Study, form.Participant), phone, sender));
            return RefusalOf(await beginning.StartAsync(study, form, cancel));
        },
        cancel);

    public Task<Refusal?> RecordAsync(string study, string participant, JsonElement record, CancellationToken cancel) =>
        DoAsync(async () => RefusalOf(await office.RecordAsync(study, participant, record, cancel)), cancel);

    public Task<Refusal?> TypeAsync(string study, string participant, string text, CancellationToken cancel) => DoAsync(
        () =>
        {
            var refusal = text.Length is 0 or > LongestText ? new Refusal(400, $"A text has 1 to {LongestText} characters.") : Missing(study, participant);
            if (refusal is null)
            {
                trial.Thread.Type(trial.Roster.Find(KeyOf(study, participant))!, text);
            }

            return Task.FromResult(refusal);
        },
        cancel);

    public Task<Refusal?> MoveAsync(ClockMove move, CancellationToken cancel) => DoAsync(
        async () =>
        {
            if (trial.Clock is not { } clock)
            {
                return new Refusal(409, "The real clock cannot be moved. Start without --real-time for the virtual one.");
            }

            switch (move.To)
            {
                case "next-event":
                    return await clock.NextEventAsync(cancel) ? null : new Refusal(409, "Nothing is planned. Enrol somebody first.");
                case "next-day":
                    await clock.MoveToAsync(clock.Now.AddDays(1), cancel);
                    return null;
                case "next-prompt":
                    return Missing(move.Study, move.Participant) ?? await PromptAsync(clock, trial.Roster.Find(KeyOf(move.Study, move.Participant))!, cancel);
                default:
                    return new Refusal(400, "The clock moves to next-event, next-day or next-prompt.");
            }
        },
        cancel);

    public void Dispose() => turn.Dispose();

    private static ParticipationKey KeyOf(string study, string participant) => new(new StudyId(study), new ParticipantId(participant));

    /// <summary>To the person's next planned prompt, and on until a text has come: texting hours may hold it back.</summary>
    private async Task<Refusal?> PromptAsync(VirtualClock clock, PhoneOwner owner, CancellationToken cancel)
    {
        var planned = ShownPerson.NextPrompt(await office.ShowAsync(owner.Key, cancel));
        if (planned is not { } prompt)
        {
            return new Refusal(409, $"Nothing more is planned for {owner.Key.Participant}.");
        }

        var before = trial.Thread.Of(owner).Count;
        await clock.MoveToAsync(prompt, cancel);
        while (trial.Thread.Of(owner).Count == before && clock.Now < prompt.AddDays(1) && await clock.NextEventAsync(cancel))
        {
            changes.Tell();
        }

        return null;
    }

    private Refusal? Missing(string study, string participant) => trial.Roster.Find(KeyOf(study, participant)) is null
        ? new Refusal(404, $"Nobody here is called '{participant}' in '{study}'. Enrol the person, or choose another one.")
        : null;

    private static Refusal? RefusalOf(StaffReply reply) => reply.IsDone ? null : new Refusal(reply.Status, ShownPerson.SentenceOf(reply));

    private async Task<Refusal?> DoAsync(Func<Task<Refusal?>> wish, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            changes.Tell();
            var refusal = await wish();
            await trial.SettleAsync(cancel);
            return refusal;
        }
        finally
        {
            turn.Release();
            changes.Tell();
        }
    }
}
