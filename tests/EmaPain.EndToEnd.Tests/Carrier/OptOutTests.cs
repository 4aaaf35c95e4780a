using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Phones;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class OptOutTests : CarrierTest
{
    protected override CarrierOptions Options => base.Options with { Wording = ReportWording.Sentences };

    [Theory]
    [InlineData("STOP")]
    [InlineData(" stop\n")]
    public async Task After_stop_a_toll_free_number_cannot_reach_the_person(string stop)
    {
        await Carrier.SubscribeAsync(Subscription);
        Carrier.PhoneSends(Phone, TollFree, stop, trial.Now);
        var result = await TextAsync(Phone, "Are you sure?", TollFree);
        await SettleAsync();

        Assert.Equal(202, (int)result["httpStatusCode"]!);
        Assert.Equal(TextAuthor.Carrier, Carrier.Phones.All.Single().Author);
        var events = Webhook.Posts.SelectMany(post => post.Events).ToDictionary(item => (string)item["eventType"]!, item => item["data"]!);
        Assert.Equal(stop, (string?)events["Microsoft.Communication.SMSReceived"]["message"]);
        var report = events["Microsoft.Communication.SMSDeliveryReportReceived"];
        Assert.Equal("Failed", (string?)report["deliveryStatus"]);
        Assert.Equal("Sender blocked for given recipient.", (string?)report["deliveryStatusDetails"]);
        Assert.Equal((0, 1), (Carrier.Books.Delivered, Carrier.Books.Failed));
    }

    [Theory]
    [InlineData("START")]
    [InlineData("unstop")]
    public async Task Start_opens_the_number_again(string start)
    {
        Carrier.PhoneSends(Phone, TollFree, "STOP", trial.Now);
        Carrier.PhoneSends(Phone, TollFree, start, trial.Now);
        await TextAsync(Phone, "Welcome back", TollFree);

        Assert.Equal([TextAuthor.Carrier, TextAuthor.Carrier, TextAuthor.Trial], Carrier.Phones.Of(Phone).Select(text => text.Author));
        Assert.Equal(2, Carrier.Books.PhoneTexts);
    }

    [Fact]
    public async Task Stop_binds_one_person_and_one_number()
    {
        Carrier.PhoneSends(Phone, TollFree, "STOP", trial.Now);
        await TextAsync(OtherPhone, "Hello", TollFree);
        await TextAsync(Phone, "Hello", Sender);

        Assert.Equal([OtherPhone, Phone], Carrier.Phones.All.Where(text => text.Author == TextAuthor.Trial).Select(text => text.To));
    }

    [Fact]
    public async Task On_other_numbers_the_carrier_only_relays_the_word()
    {
        await Carrier.SubscribeAsync(Subscription);
        Carrier.PhoneSends(Phone, Sender, "STOP", trial.Now);
        await TextAsync(Phone, "You are opted out.");
        await SettleAsync();

        Assert.Equal(TextAuthor.Trial, Carrier.Phones.All.Single().Author);
        Assert.Equal(2, Webhook.Posts.Count);
    }

    [Theory]
    [InlineData("please stop")]
    [InlineData("STOPP")]
    public async Task A_sentence_with_stop_in_it_is_no_word_of_the_carrier(string text)
    {
        Carrier.PhoneSends(Phone, TollFree, text, trial.Now);
        await TextAsync(Phone, "Hello", TollFree);

        Assert.Equal(TextAuthor.Trial, Carrier.Phones.All.Single().Author);
    }
}
