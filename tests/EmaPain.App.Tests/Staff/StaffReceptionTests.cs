using System.Text;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Staff;

public sealed class StaffReceptionTests
{
    private const string Id = "0b7fb6d1-0f5c-4e8c-9f0e-3a2b1c0d9e8f";
    private const string Pause = """{"record":"pause"}""";

    [Fact]
    public async Task The_same_request_twice_is_answered_alike_and_done_once()
    {
        using var stage = await HandTexts.WithAnnAsync();
        Assert.IsType<StaffAnswer.Ok>(await SendAsync(stage, Pause));
        Assert.IsType<StaffAnswer.Ok>(await SendAsync(stage, """ { "record" : "pause" } """, id: Id.ToUpperInvariant()));
        Assert.Single((await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync()).OfType<Happening.Paused>());
    }

    [Theory]
    [InlineData("kim", "POST", "/api/ann", """{"record":"activation"}""")]
    [InlineData("lee", "POST", "/api/ann", Pause)]
    [InlineData("kim", "PUT", "/api/ann", Pause)]
    [InlineData("kim", "POST", "/api/bob", Pause)]
    public async Task The_same_id_for_another_request_does_nothing_and_says_so(string caller, string method, string path, string body)
    {
        using var stage = await HandTexts.WithAnnAsync();
        await SendAsync(stage, Pause);
        var before = await stage.PersonAsync(AppStage.Ann);
        var answer = Assert.IsType<StaffAnswer.Refused>(await SendAsync(stage, body, caller, Id, method, path));
        Assert.Equal("request-id-reused", answer.Code);
        Assert.Equal(before.Sequence, (await stage.PersonAsync(AppStage.Ann)).Sequence);
        Assert.Contains(stage.Audit.Entries, entry => entry.Actor == caller && entry.Outcome == "request-id-reused");
    }

    [Fact]
    public async Task A_question_with_an_id_that_did_something_before_is_refused_as_well()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await SendAsync(stage, Pause);
        var answer = await stage.Get<StaffReception>().ReceiveAsync(
            Call("kim", Id, "", "GET", "/api/ann"), _ => throw new InvalidOperationException("It was let in."), AppStage.Cancel);
        Assert.Equal("request-id-reused", Assert.IsType<StaffAnswer.Refused>(answer).Code);
    }

    [Fact]
    public async Task Of_two_requests_at_once_under_one_id_only_one_acts()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var answers = await Task.WhenAll(SendAsync(stage, Pause), SendAsync(stage, """{"record":"opt-out"}"""));
        Assert.Single(answers.OfType<StaffAnswer.Ok>());
        Assert.Equal("request-id-reused", Assert.Single(answers.OfType<StaffAnswer.Refused>()).Code);
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    public async Task Whichever_call_goes_wrong_the_same_request_again_is_done_once(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = await HandTexts.WithAnnAsync();
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            var thrown = await Record.ExceptionAsync(() => SendAsync(stage, Pause));
            if (thrown is null)
            {
                Assert.True(call > 3, "No port was called.");
                break;
            }

            Assert.IsType<StaffAnswer.Ok>(await SendAsync(stage, Pause));
            Assert.Single((await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync()).OfType<Happening.Paused>());
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{", "bad-json")]
    [InlineData("""{"record":"no-such"}""", "bad-json")]
    [InlineData("""{"occasion":"week-1"}""", "bad-json")]
    [InlineData("null", "bad-json")]
    public async Task A_form_that_cannot_be_read_leaves_an_audit_row_and_may_come_again_mended(string body, string code)
    {
        using var stage = await HandTexts.WithAnnAsync();
        Assert.Equal(code, Assert.IsType<StaffAnswer.BadRequest>(await SendAsync(stage, body)).Code);
        var entry = Assert.Single(stage.Audit.Entries, entry => entry.Outcome == code);
        Assert.Equal(("kim", "post", "/api/ann"), (entry.Actor, entry.Act, entry.Subject));
        Assert.IsType<StaffAnswer.Ok>(await SendAsync(stage, Pause));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("17")]
    public async Task A_request_without_a_UUID_leaves_an_audit_row(string? id)
    {
        using var stage = new AppStage();
        Assert.Equal("no-request-id", Assert.IsType<StaffAnswer.BadRequest>(await SendAsync(stage, Pause, id: id)).Code);
        stage.Clock.Pass(NodaTime.Duration.FromSeconds(1));
        await SendAsync(stage, Pause, id: id, path: $"/api/{new string('x', 5000)}");
        Assert.Equal(["no-request-id", "no-request-id"], stage.Audit.Entries.Select(entry => entry.Outcome));
        Assert.All(stage.Audit.Entries, entry => Assert.True(entry.Subject.Length < 300, entry.Subject));
    }

    [Fact]
    public async Task A_stranger_leaves_nothing_and_whose_keys_are_out_of_reach_neither()
    {
        using var stage = new AppStage();
        var body = new MemoryStream(Encoding.UTF8.GetBytes(Pause));
        Assert.IsType<StaffAnswer.Unauthenticated>(await SendAsync(stage, body, "nobody"));
        Assert.IsType<StaffAnswer.Unavailable>(await SendAsync(stage, body, "later"));
        Assert.Equal(0, body.Position);
        Assert.Empty(stage.Audit.Entries);
        Assert.DoesNotContain(stage.Calls.Log, call => call.StartsWith("IRequestBook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_calls_than_a_minute_may_hold_wait_for_the_next_and_keep_nobody_else_waiting()
    {
        using var stage = new AppStage();
        for (var call = 0; call < 120; call++)
        {
            Assert.IsNotType<StaffAnswer.TooMany>(await SendAsync(stage, Pause, id: Guid.CreateVersion7().ToString()));
            Assert.IsNotType<StaffAnswer.TooMany>(await SendAsync(stage, Pause, "nobody"));
        }

        var calls = stage.Calls.Log.Count;
        Assert.IsType<StaffAnswer.TooMany>(await SendAsync(stage, Pause));
        Assert.IsType<StaffAnswer.TooMany>(await SendAsync(stage, Pause, "nobody"));
        Assert.Equal(calls, stage.Calls.Log.Count);
        Assert.IsNotType<StaffAnswer.TooMany>(await SendAsync(stage, Pause, "lee"));
        stage.Clock.Pass(NodaTime.Duration.FromMinutes(1));
        Assert.IsNotType<StaffAnswer.TooMany>(await SendAsync(stage, Pause));
    }

    [Fact]
    public async Task A_members_first_address_sent_again_does_not_undo_the_second()
    {
        using var stage = new AppStage();
        var (first, second) = (stage.Request(), stage.Request());
        await PutAsync(stage, "first@trial.example", first);
        await PutAsync(stage, "second@trial.example", second);
        Assert.IsType<StaffAnswer.Ok>(await PutAsync(stage, "first@trial.example", first));
        var member = Assert.Single(await stage.Staff.OfAsync(AppStage.Ann.Study, AppStage.South, HandAlerts.Clinician, AppStage.Cancel));
        Assert.Equal("second@trial.example", member.Address);
    }

    private static Task<StaffAnswer> PutAsync(AppStage stage, string address, StaffRequest request) => stage.Get<StaffDesk>().PutAsync(
        "lee", new StaffForm(AppStage.Ann.Study, AppStage.South, HandAlerts.Clinician, address), request, AppStage.Cancel);

    private static IncomingRequest Call(string caller, string? id, string body, string method = "POST", string path = "/api/ann") =>
        new(NamedCallers.Of(caller), method, path, id, new MemoryStream(Encoding.UTF8.GetBytes(body)));

    private static Task<StaffAnswer> SendAsync(
        AppStage stage, string body, string caller = "kim", string? id = Id, string method = "POST", string path = "/api/ann") =>
        SendAsync(stage, Call(caller, id, body, method, path));

    private static Task<StaffAnswer> SendAsync(AppStage stage, Stream body, string caller) => SendAsync(stage, Call(caller, Id, "") with { Body = body });

    private static Task<StaffAnswer> SendAsync(AppStage stage, IncomingRequest call) => stage.Get<StaffReception>().ReceiveAsync<StaffRecord>(
        call,
        (record, request) => stage.Get<ParticipantDesk>().RecordAsync(
            new ParticipationKey(AppStage.Ann.Study, new ParticipantId(call.Path[^3..])), record, request, AppStage.Cancel),
        AppStage.Cancel);
}
