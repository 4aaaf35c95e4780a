using System.Globalization;
using EmaPain.App.Payments;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Payments;

/// <summary>People who are owed money, Kim who approves, Lee who exports and confirms, each trying again until it is done.</summary>
internal sealed class PayDay(AppStage stage)
{
    public static readonly StudyId Study = AppStage.Ann.Study;
    private int requests;

    public static PayoutId PayoutOf(StaffAnswer answer) => new(ViewOf(answer).Id);

    public static PayoutStatus StatusOf(StaffAnswer answer) => ViewOf(answer).Status;

    /// <summary>So many people who are owed 20 dollars each for their first visit.</summary>
    public async Task OweAsync(int people)
    {
        for (var number = 1; number <= people; number++)
        {
            var key = Key(number);
            await stage.ActivateAsync(key, string.Create(CultureInfo.InvariantCulture, $"+1813555{number + 200:0000}"));
            await stage.RecordAsync(key, new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")));
        }

        await stage.WorkAsync();
    }

    public static ParticipationKey Key(int number) => new(Study, new ParticipantId(string.Create(CultureInfo.InvariantCulture, $"N-{number:000}")));

    public async Task<PayoutId> ApproveAsync()
    {
        var answer = await DoAsync<PayoutDesk>("kim", (desk, request) => desk.ApproveAsync(Study, request, AppStage.Cancel));
        await stage.WorkAsync();
        return PayoutOf(answer);
    }

    public Task<StaffAnswer> ExportAsync(PayoutId payout, string actor = "lee") =>
        DoAsync<PayoutExport>(actor, (desk, request) => desk.ExportAsync(Study, payout, request, AppStage.Cancel));

    public async Task<string> FileAsync(PayoutId payout) => await TextOf(Assert.IsType<StaffAnswer.TextFile>(await ExportAsync(payout)));

    public static async Task<string> TextOf(StaffAnswer.TextFile file) => string.Concat(await file.Rows.ToListAsync());

    public async Task<StaffAnswer> ReportAsync(PayoutId payout, string text)
    {
        var answer = await BeginReportAsync(payout, text);
        await stage.WorkAsync();
        return answer;
    }

    /// <summary>Hands a report in; it is not taken in yet.</summary>
    public Task<StaffAnswer> BeginReportAsync(PayoutId payout, string text) =>
        DoAsync<PayoutDesk>("lee", (desk, request) => desk.ReportAsync(Study, payout, text, request, AppStage.Cancel));

    public Task<StaffAnswer> ReportOfAsync(PayoutId payout) =>
        DoAsync<PayoutDesk>("lee", (desk, request) => desk.ReportOfAsync(Study, payout, request, AppStage.Cancel));

    public static string BodyOf(StaffAnswer answer) => Domain.Json.DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body);

    public Task<StaffAnswer> FailAsync(PayoutId payout, int number) =>
        DoAsync<PayoutDesk>("lee", (desk, request) => desk.FailAsync(Study, payout, Key(number).Participant, request, AppStage.Cancel));

    public Task<StaffAnswer> RestoreAsync(PayoutId payout, int number) =>
        DoAsync<PayoutDesk>("lee", (desk, request) => desk.RestoreAsync(Study, payout, Key(number).Participant, request, AppStage.Cancel));

    public Task<StaffAnswer> ListAsync() => DoAsync<PayoutDesk>("lee", (desk, request) => desk.ListAsync(Study, request, AppStage.Cancel));

    /// <summary>The file as whoever pays sends it back: with a result in each row but the last.</summary>
    public static string WithResults(string file, Func<int, string> result)
    {
        var rows = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Join("\r\n", rows.Select((row, place) => place == 0 ? $"{row},result" : place == rows.Length - 1 ? $"{row}," : $"{row},{result(place)}"));
    }

    public async Task<(int Owed, int OnItsWay, int Paid)> SumsAsync(int number)
    {
        var book = (await stage.PersonAsync(Key(number))).Ledger;
        return (Account.Owed(book), Account.OnItsWay(book), Account.Paid(book));
    }

    private Task<StaffAnswer> DoAsync<TDesk>(string actor, Func<TDesk, StaffRequest, Task<StaffAnswer>> act)
        where TDesk : notnull
    {
        var request = new StaffRequest($"pay-{++requests}", actor);
        return stage.UntilDoneAsync(() => act(stage.Get<TDesk>(), request));
    }

    private static (string Id, PayoutStatus Status) ViewOf(StaffAnswer answer)
    {
        var body = Assert.IsType<StaffAnswer.Ok>(answer).Body;
        var view = System.Text.Json.JsonDocument.Parse(Domain.Json.DomainJson.Write(body)).RootElement;
        return (view.GetProperty("id").GetString()!, Enum.Parse<PayoutStatus>(view.GetProperty("status").GetString()!, ignoreCase: true));
    }
}
