using System.Globalization;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Screening;

namespace EmaPain.App.Operation;

/// <summary>
/// A text of our own goes the way of every text, from the queue through the function to the screen: weeks without a text must not hide that
/// none would be heard. It is no event, so the inbox has no entry of it.
/// </summary>
public sealed class ScreeningDrill(IQueues queues, TextScreen screen, ISafetyBook book, TimeProvider time)
{
    private const string Name = "drill";
    private const string Cry = "I want to kill myself";
    private const string Answer = "5 4 3";

    /// <summary>Whether a message is the drill's.</summary>
    public static bool IsDrill(InboxKey key) => key.Id == Name;

    public Task BeginAsync(CancellationToken cancel) => queues.SendAsync(
        QueueNames.Inbound, new InboundMessage(new InboxKey(time.Now().ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Name)), TimeSpan.Zero, cancel);

    /// <exception cref="InvalidOperationException">The screen does not find what it has to, or finds what it must not.</exception>
    public Task PassAsync(CancellationToken cancel) => screen(Cry)?.Level == CrisisLevel.Urgent && screen(Answer) is null
        ? book.NoteScreeningAsync(time.Now(), cancel)
        : throw new InvalidOperationException("The screen does not know a plain cry for help from an answer.");
}
