using EmaPain.App.Ports;
using EmaPain.Azure.Mail;

namespace EmaPain.Azure.Tests.Mail;

/// <summary>A budget that says what the test says.</summary>
internal sealed class ScriptedBudget : IMailBudget
{
    private readonly List<MailUrgency> asked = [];

    public TimeSpan? Wait { get; set; }

    public IReadOnlyList<MailUrgency> Asked => asked;

    public Task<TimeSpan?> TakeAsync(MailUrgency urgency, CancellationToken cancel)
    {
        asked.Add(urgency);
        return Task.FromResult(Wait);
    }
}
