using System.Net;
using System.Text;
using EmaPain.App.Ports;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>The webhook takes the payloads that Azure's documentation shows, letter for letter but for id, text, time and the two phone numbers (facts/azure.md 2.1).</summary>
public sealed class PublishedSampleTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private const string GridText =
        """{"id":"Incoming_ID","topic":"/subscriptions/{sub}/resourceGroups/{rg}/providers/microsoft.communication/communicationservices/{res}","subject":"/phonenumber/15555555555","data":{"messageId":"Incoming_ID","from":"FROM","to":"TO","message":"3 4 2","receivedTimestamp":"NOW","segmentCount":1},"eventType":"Microsoft.Communication.SMSReceived","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-01-05T15:20:47Z"}""";

    private const string CloudText =
        """{"id":"Incoming_ID","source":"/subscriptions/{sub}/resourceGroups/{rg}/providers/microsoft.communication/communicationservices/{res}","subject":"/phonenumber/15555555555","data":{"MessageId":"Incoming_ID","From":"FROM","To":"TO","Message":"3 4 2","ReceivedTimestamp":"NOW"},"type":"Microsoft.Communication.SMSReceived","time":"2026-01-05T15:20:47Z","specversion":"1.0"}""";

    private const string GridReport =
        """{"id":"Outgoing_ID","topic":"/subscriptions/{sub}","subject":"/phonenumber/15555555555","data":{"messageId":"Outgoing_ID","from":"TO","to":"+FROM","deliveryStatus":"Delivered","deliveryStatusDetails":"No error.","receivedTimestamp":"2026-01-05T15:20:20.2855749Z","deliveryAttempts":[{"timestamp":"2026-01-05T15:20:14.9315918Z","segmentsSucceeded":1,"segmentsFailed":0}],"tag":"somebody else's"},"eventType":"Microsoft.Communication.SMSDeliveryReportReceived","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-01-05T15:20:20Z"}""";

    private readonly TrialStage stage = fixture.Stage;

    public static TheoryData<string, string> Bodies => new()
    {
        { "an Event Grid batch of one", $"[{GridText}]" },
        { "an Event Grid batch with a delivery report", $"[{GridReport},{GridText}]" },
        { "an Event Grid batch in Pascal case", $"[{Pascal(GridText)}]" },
        { "a single CloudEvent", CloudText },
        { "a single CloudEvent in camel case", Camel(CloudText) },
        { "a batch of CloudEvents", $"[{CloudText}]" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_published_payload_becomes_an_answer(string name, string body)
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(30));
        var filled = body.Replace("_ID", $"_{person.Id}", StringComparison.Ordinal)
            .Replace("FROM", person.Phone[1..], StringComparison.Ordinal).Replace("TO", TrialStage.Sender[1..], StringComparison.Ordinal)
            .Replace("NOW", $"{stage.Time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.ffZ}", StringComparison.Ordinal);

        var type = name.Contains("CloudEvents", StringComparison.Ordinal) ? "application/cloudevents-batch+json"
            : name.Contains("CloudEvent", StringComparison.Ordinal) ? "application/cloudevents+json" : "application/json";
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync(new StringContent(filled, Encoding.UTF8, type)));

        Assert.Equal(["baseline PST.pain 3 1", "baseline PST.stress 4 1", "baseline PST.tension 2 1"], await stage.AnswersOfAsync(person));
        Assert.NotNull(await stage.Port<IInbox>().ReadAsync(new InboxKey("2026-01-05", $"Incoming_{person.Id}"), CancellationToken.None));
    }

    private static string Pascal(string json) => json
        .Replace("\"messageId\"", "\"MessageId\"", StringComparison.Ordinal).Replace("\"from\"", "\"From\"", StringComparison.Ordinal)
        .Replace("\"to\"", "\"To\"", StringComparison.Ordinal).Replace("\"message\"", "\"Message\"", StringComparison.Ordinal)
        .Replace("\"receivedTimestamp\"", "\"ReceivedTimestamp\"", StringComparison.Ordinal);

    private static string Camel(string json) => json
        .Replace("\"MessageId\"", "\"messageId\"", StringComparison.Ordinal).Replace("\"From\"", "\"from\"", StringComparison.Ordinal)
        .Replace("\"To\"", "\"to\"", StringComparison.Ordinal).Replace("\"Message\"", "\"message\"", StringComparison.Ordinal)
        .Replace("\"ReceivedTimestamp\"", "\"receivedTimestamp\"", StringComparison.Ordinal);
}
