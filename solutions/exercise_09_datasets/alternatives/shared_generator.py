"""Both loaders share one generator, and the test set comes in a single batch."""


def make_loaders(train, test, batch_size, seed):
    generator = torch.Generator()
    generator.manual_seed(seed)
    options = {"batch_size": batch_size, "shuffle": True, "generator": generator}
    if len(train) % batch_size == 1 and batch_size != 1:
        options["drop_last"] = True
    return DataLoader(train, **options), DataLoader(test, batch_size=len(test), shuffle=False, generator=generator)
