using EmaPain.App.Messages;
using EmaPain.App.Ports;

namespace EmaPain.App.Casework;

/// <summary>A commit that no queue message covers gets one: delayed, it carries out what a crash left undone (design section 4.6).</summary>
public static class CaseGuard
{
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);

    /// <summary>Of the longest ids a message still holds twice as many.</summary>
    private const int InOneMessage = 100;

    /// <summary>Does work that ends only when its effects are carried out; then nothing is left for the message, and it is taken back. A fault leaves it there.</summary>
    public static Task<TResult> UnderGuardAsync<TResult>(this IQueues queues, EffectsMessage message, Func<Task<TResult>> work, CancellationToken cancel) =>
        queues.UnderGuardAsync([message], work, cancel);

    /// <summary>As for one; a list of people costs one message and not one for each.</summary>
    public static async Task<TResult> UnderGuardAsync<TResult>(
        this IQueues queues, IReadOnlyCollection<EffectsMessage> messages, Func<Task<TResult>> work, CancellationToken cancel)
    {
        var guards = new List<MessageReceipt>();
        foreach (var together in messages.Chunk(InOneMessage))
        {
            var guard = together is [var only] ? only : together[0] with { Others = together[1..] };
            guards.Add(await queues.SendAsync(QueueNames.Effects, guard, Delay, cancel));
        }

        var result = await work();
        foreach (var guard in guards)
        {
            await queues.TakeBackAsync(guard, cancel);
        }

        return result;
    }
}
