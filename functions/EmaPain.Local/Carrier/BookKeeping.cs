namespace EmaPain.Local.Carrier;

/// <summary>Keeps the carrier's counts; safe from any thread.</summary>
internal sealed class BookKeeping
{
    private readonly Lock gate = new();
    private CarrierBooks books = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public CarrierBooks Books
    {
        get
        {
            lock (gate)
            {
                return books;
            }
        }
    }

    public void Enter(Func<CarrierBooks, CarrierBooks> entry)
    {
        lock (gate)
        {
            books = entry(books);
        }
    }
}
