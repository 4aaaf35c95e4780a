using System.Text.Json.Nodes;
using EmaPain.Local.Carrier;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class DeadLetterFileTests : CarrierTest, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-dead-");

    protected override CarrierOptions Options => base.Options with { DeadLetterFolder = folder.FullName };

    [Fact]
    public async Task Dead_letters_lie_in_the_folder_as_event_grid_writes_them()
    {
        Webhook.Answer = (_, _) => Task.FromResult(400);
        await Carrier.SubscribeAsync(Subscription);
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        Carrier.PhoneSends(OtherPhone, Sender, "6", trial.Now);
        await SettleAsync();

        var stored = folder.GetFiles("*.json").Select(file => JsonNode.Parse(File.ReadAllText(file.FullName))!.AsArray().Single()!).ToList();
        Assert.Equal(["5", "6"], stored.Select(letter => (string?)letter["data"]!["message"]).Order());
        Assert.All(stored, letter => Assert.Equal("BadRequest", (string?)letter["lastDeliveryOutcome"]));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
