using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using EmaPain.Domain.Ids;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Serving;

/// <summary>Server-sent events: the whole state at the start, and again whenever it has changed.</summary>
internal sealed class PageStream(ServedTrial trial, PageState state, PhoneDesk desk, Changes changes, CancellationToken closing)
{
    /// <summary>How often to look whether the functions did something that did not begin on the page.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    public IResult Follow(string? study, string? participant, CancellationToken cancel)
    {
        ParticipationKey? chosen = study is null || participant is null ? null : new(new StudyId(study), new ParticipantId(participant));
        return TypedResults.ServerSentEvents(FollowAsync(chosen, cancel));
    }

    private async IAsyncEnumerable<SseItem<string>> FollowAsync(ParticipationKey? chosen, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, closing);
        var last = "";
        while (!either.IsCancellationRequested)
        {
            // What is under way is counted already and not yet to be seen: then one more look follows.
            var (change, runs, isQuiet) = (changes.Next, Runs(), trial.Machine.Host.Quiet);
            var now = await state.WriteAsync(chosen, desk.IsBusy, either.Token);
            if (now != last)
            {
                yield return new SseItem<string>(now, "state");
                last = now;
            }

            do
            {
                await change.WaitAsync(Glance, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            while (isQuiet && !change.IsCompleted && Runs() == runs && !either.IsCancellationRequested);
        }
    }

    /// <summary>How much the functions have done, apart from showing this page's people.</summary>
    private long Runs() => trial.Machine.Host.Counts.Snapshot()
        .Where(function => function.Key != nameof(Functions.Triggers.Staff.ShowParticipant)).Sum(function => function.Value.Invocations);
}
