using EmaPain.Local.Cohort.Doors;
using EmaPain.Oracle.Published;

namespace EmaPain.EndToEnd.Tests.Cohort;

/// <summary>Keeps everything that a cohort does; says yes to all of it.</summary>
internal sealed class SilentDoors : ICarrierDoor, IStaffDoor, IMailboxDoor, IArmDoor, ISurveyDoor
{
    private readonly Lock gate = new();

    public List<string> Texts { get; } = [];

    public List<StaffCall> Calls { get; } = [];

    public List<StaffMail> Unread { get; } = [];

    public List<string> Acknowledged { get; } = [];

    public Task SendsAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        lock (gate)
        {
            Texts.Add($"{receivedAt:O} {phoneFrom} {senderNumberTo} {text}");
        }

        return Task.CompletedTask;
    }

    public Task GarblesAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel) =>
        SendsAsync(phoneFrom, senderNumberTo, text, receivedAt, cancel);

    public Task ReturnsAsync(StaffMail.Alert mail, CancellationToken cancel) => Task.CompletedTask;

    public Task<StaffReply> CallAsync(StaffCall call, CancellationToken cancel)
    {
        lock (gate)
        {
            Calls.Add(call);
        }

        return Task.FromResult(new StaffReply(200, ""));
    }

    public List<string> Reports { get; } = [];

    public Task ReportAsync(PublishedSurvey survey, string id, PublishedFlag? flag, CancellationToken cancel)
    {
        Reports.Add(id);
        return Task.CompletedTask;
    }

    public Task<string?> ArmOfAsync(string participant, CancellationToken cancel) => Task.FromResult<string?>("wait-list");

    public Task<IReadOnlyList<StaffMail>> NewMailsAsync(CancellationToken cancel)
    {
        var mails = Unread.ToList();
        Unread.Clear();
        return Task.FromResult<IReadOnlyList<StaffMail>>(mails);
    }

    public Task AcknowledgeAsync(StaffMail.Alert mail, CancellationToken cancel)
    {
        Acknowledged.Add(mail.Id);
        return Task.CompletedTask;
    }
}
